/** The version of the program with its rules, as package.json has it: what a check found depends on it. */
export const version = "0.1.0";
