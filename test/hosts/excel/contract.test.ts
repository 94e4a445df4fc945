import { hostContract } from "../contract.ts";
import { openExcel } from "./open-excel.ts";

hostContract("Excel", openExcel);
