import { assignmentRequired } from "./assignment-required.ts";
import type { Rule } from "../rule.ts";

export const billingRules: readonly Rule[] = [assignmentRequired];
