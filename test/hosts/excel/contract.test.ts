import { hostContract } from "../contract.ts";
import { mergedContract } from "../merged-contract.ts";
import { openExcel } from "./open-excel.ts";

hostContract("Excel", openExcel);
mergedContract("Excel", openExcel);
