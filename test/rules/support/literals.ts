import { readFileSync } from "node:fs";
import ts from "typescript";

/** What a rule is called, says and shows is no fact of its own. */
const said: ReadonlySet<string> = new Set(["id", "docs", "messages", "suppresses", "examples"]);

/** The literals of a rule's file, and its lists of them as they are written, but for what the rule says and shows. */
export interface Literals {
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
  readonly lists: readonly (readonly string[])[];
}

export function literalsOf(path: string): Literals {
  const texts: string[] = [];
  const numbers: string[] = [];
  const lists: string[][] = [];
  visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true));
  return { texts, numbers, lists };

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) || (ts.isPropertyAssignment(node) && said.has(node.name.getText()))) return;
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isNumericLiteral(node)) numbers.push(node.text);
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 1 && node.elements.every(isLiteral)) {
      lists.push(node.elements.filter(isLiteral).map(({ text }) => text));
    }
    ts.forEachChild(node, visit);
  }
}

function isLiteral(node: ts.Node): node is ts.StringLiteralLike | ts.NumericLiteral {
  return ts.isStringLiteralLike(node) || ts.isNumericLiteral(node);
}
