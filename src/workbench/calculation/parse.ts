import { parseAddress } from "../model/address.ts";
import { CellError } from "../model/errors.ts";
import type { CellValue } from "../model/cells.ts";
import type { BinaryOperator, Node } from "./syntax.ts";
import { readTablePart } from "./table-part.ts";

/** A formula that cannot be read; `at` counts characters after the equals sign. */
export class FormulaSyntaxError extends Error {
  readonly at: number;

  constructor(at: number) {
    super(`Formula cannot be read at character ${String(at + 1)}`);
    this.name = "FormulaSyntaxError";
    this.at = at;
  }
}

const word = String.raw`[A-Za-z_\\\u00c0-\uffff][\w.\u00c0-\uffff]*`;
const sheet = String.raw`(?:'(?:[^']|'')+'|${word})!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const columns = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const rows = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const token = new RegExp(
  [
    String.raw`\s*(?:(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<error>#(?:N\/A|DIV\/0!|NAME\?|[A-Z]+!))`,
    String.raw`(?<call>${word})\(`,
    String.raw`(?<reference>(?:${sheet})?(?:${cell}(?::${cell})?|${columns}|${rows}))(?![\w.(!])`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)`,
    String.raw`(?<table>${word})?\[(?<part>(?:[^[\]]|\[[^\]]*\])*)\]`,
    String.raw`(?<name>(?:${sheet})?${word})`,
    String.raw`(?<operator><=|>=|<>|[-+*/^&=<>%(){},;#@])`,
    String.raw`(?<end>$))`,
  ].join("|"),
  "y",
);

type Token = Readonly<Partial<Record<TokenKind, string>>>;
type TokenKind = "text" | "error" | "call" | "reference" | "number" | "table" | "part" | "name" | "operator" | "end";

/** Excel's order: a minus sign binds tighter than a power, so -2^2 is 4. */
const strengths: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

const parsed = new Map<string, Node>();

/** Takes apart a formula, given without its equals sign. Throws a FormulaSyntaxError. */
export function parseFormula(text: string): Node {
  let node = parsed.get(text);
  if (!node) {
    node = new Parser(text).formula();
    if (parsed.size > 20_000) parsed.clear();
    parsed.set(text, node);
  }
  return node;
}

class Parser {
  readonly #text: string;
  #token: Token;
  #at = 0;
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#token = this.#read();
  }

  formula(): Node {
    const node = this.#expression(0);
    if (this.#token.end === undefined) throw this.#problem();
    return node;
  }

  #expression(weakest: number): Node {
    let left = this.#prefixed();
    for (;;) {
      const operator = this.#token.operator;
      const strength = operator === undefined ? undefined : strengths[operator];
      if (strength === undefined || strength <= weakest) return left;
      this.#advance();
      left = { kind: "binary", operator: operator as BinaryOperator, left, right: this.#expression(strength) };
    }
  }

  #prefixed(): Node {
    if (this.#take("-")) return { kind: "negate", operand: this.#prefixed() };
    if (this.#take("+")) return { kind: "plus", operand: this.#prefixed() };
    if (this.#take("@")) return { kind: "single", of: this.#prefixed() };
    let node = this.#operand();
    for (;;) {
      if (this.#take("%")) node = { kind: "percent", operand: node };
      else if (this.#take("#")) node = { kind: "spill", anchor: node };
      else return node;
    }
  }

  #operand(): Node {
    const token = this.#token;
    if (token.call !== undefined) {
      this.#advance();
      return { kind: "call", name: token.call.replace(/^(_xlfn\.|_xlws\.)+/i, "").toUpperCase(), args: this.#args() };
    }
    if (token.part !== undefined) {
      const part = readTablePart(token.part);
      if (!part) throw this.#problem();
      this.#advance();
      return { kind: "table", table: token.table, part };
    }
    if (token.reference !== undefined) return this.#reference(token.reference);
    if (token.name !== undefined) return this.#word(token.name);
    if (this.#take("(")) {
      const inner = this.#expression(0);
      this.#expect(")");
      return inner;
    }
    if (this.#take("{")) return this.#array();
    return { kind: "literal", value: this.#literal() };
  }

  #args(): (Node | undefined)[] {
    const args: (Node | undefined)[] = [];
    if (this.#take(")")) return args;
    for (;;) {
      const isOmitted = this.#token.operator === "," || this.#token.operator === ")";
      args.push(isOmitted ? undefined : this.#expression(0));
      if (this.#take(")")) return args;
      this.#expect(",");
    }
  }

  #reference(text: string): Node {
    const address = parseAddress(text);
    if (!address) throw this.#problem();
    this.#advance();
    return { kind: "reference", sheet: address.sheet, area: address.area };
  }

  #word(name: string): Node {
    this.#advance();
    const upper = name.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return { kind: "literal", value: upper === "TRUE" };
    return { kind: "name", name };
  }

  #array(): Node {
    const arrayRows: CellValue[][] = [[]];
    for (;;) {
      const sign = this.#take("-") ? -1 : 1;
      const value = this.#literal();
      arrayRows.at(-1)?.push(typeof value === "number" ? sign * value : value);
      if (this.#take("}")) return { kind: "array", rows: arrayRows };
      if (this.#take(";")) arrayRows.push([]);
      else this.#expect(",");
    }
  }

  #literal(): CellValue {
    const { text, number, error, name } = this.#token;
    const value =
      text !== undefined
        ? text.slice(1, -1).replaceAll('""', '"')
        : number !== undefined
          ? Number(number)
          : name !== undefined && /^(true|false)$/i.test(name)
            ? /^t/i.test(name)
            : CellError.parse(error ?? "");
    if (value === undefined) throw this.#problem();
    this.#advance();
    return value;
  }

  #take(operator: string): boolean {
    if (this.#token.operator !== operator) return false;
    this.#advance();
    return true;
  }

  #expect(operator: string): void {
    if (!this.#take(operator)) throw this.#problem();
  }

  #advance(): void {
    this.#token = this.#read();
  }

  #read(): Token {
    token.lastIndex = this.#next;
    this.#at = this.#next;
    const found = token.exec(this.#text);
    if (!found?.groups) throw this.#problem();
    this.#next = token.lastIndex;
    return found.groups;
  }

  #problem(): FormulaSyntaxError {
    return new FormulaSyntaxError(this.#at);
  }
}
