import { encodeXml } from "../xml/text.ts";

interface ShownText {
  readonly title: string;
  readonly message: string;
}

/** What may be typed into cells, and what is shown there. Without a condition anything may be. */
export interface CellRule {
  /** Addresses with a blank between them. */
  readonly cells: string;
  readonly condition?: { readonly type: string; readonly operator?: string; readonly formula: string } | undefined;
  readonly prompt?: ShownText | undefined;
  readonly error?: ShownText | undefined;
}

/** A rule as it stands in a sheet (ECMA-376 part 1, 18.3.1.32). */
export function validationXml(prefix: string, { cells, condition, prompt, error }: CellRule): string {
  const attributes = [
    condition ? ` type="${condition.type}"` : "",
    condition?.operator ? ` operator="${condition.operator}"` : "",
    ' allowBlank="1"',
    error ? ` showErrorMessage="1"${shown("error", "errorTitle", error)}` : "",
    prompt ? ` showInputMessage="1"${shown("prompt", "promptTitle", prompt)}` : "",
    ` sqref="${cells}"`,
  ].join("");
  const tag = `${prefix}dataValidation`;
  if (!condition) return `<${tag}${attributes}/>`;
  return `<${tag}${attributes}><${prefix}formula1>${encodeXml(condition.formula)}</${prefix}formula1></${tag}>`;
}

/** A list of choices as a formula. */
export function choicesFormula(choices: readonly string[]): string {
  return `"${choices.join(",")}"`;
}

function shown(text: string, heading: string, { title, message }: ShownText): string {
  return ` ${heading}="${encodeXml(title)}" ${text}="${encodeXml(message)}"`;
}
