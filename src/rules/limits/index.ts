import { mueExceeded } from "./mue-exceeded.ts";
import type { Rule } from "../rule.ts";

export const limitRules: readonly Rule[] = [mueExceeded];
