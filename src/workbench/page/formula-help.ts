/** What the add-in's metadata says about a function for whoever types it. */
export interface FunctionHelp {
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly description?: string;
    readonly optional?: boolean;
  }[];
}

/** A call whose bracket is still open at the end of what was typed. */
export interface OpenCall {
  readonly function: FunctionHelp;
  readonly argument: number;
}

/** The functions whose names begin with what stands at the end of a formula. */
export function suggestions(text: string, functions: readonly FunctionHelp[]): readonly FunctionHelp[] {
  const typed = typedName(text);
  return typed === "" ? [] : functions.filter(({ name }) => name.startsWith(typed.toUpperCase()));
}

/** The formula with the beginning of a name at its end made the whole name. */
export function complete(text: string, { name }: FunctionHelp): string {
  return `${text.slice(0, text.length - typedName(text).length)}${name}(`;
}

function typedName(text: string): string {
  return (text.startsWith("=") && /(?<![\w.$!"'])[A-Za-z][\w.]*$/.exec(text)?.[0]) || "";
}

export function openCall(text: string, functions: readonly FunctionHelp[]): OpenCall | undefined {
  if (!text.startsWith("=")) return undefined;
  const open: { readonly name: string; argument: number }[] = [];
  for (const [part, name = ""] of text.matchAll(/"[^"]*"?|'[^']*'?|([A-Za-z_][\w.]*)?\(|[),]/g)) {
    if (part.endsWith("(")) open.push({ name: name.toUpperCase(), argument: 0 });
    else if (part === ")") open.pop();
    else if (part === ",") for (const call of open.slice(-1)) call.argument++;
  }
  const call = open.at(-1);
  const found = functions.find(({ name }) => name === call?.name);
  return call && found ? { function: found, argument: call.argument } : undefined;
}
