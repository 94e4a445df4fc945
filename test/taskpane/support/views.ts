import type { ComponentChildren, VNode } from "preact";
import { tsImport } from "tsx/esm/api";
import { fileURLToPath } from "node:url";

const folder = new URL("../../../src/taskpane/", import.meta.url);

/** A module of the pane's views, compiled as the pane is: elsewhere nobody says that elements are Preact's. */
export function openView<T>(name: string): Promise<T> {
  const tsconfig = fileURLToPath(new URL("tsconfig.json", folder));
  return tsImport(new URL(`views/${name}`, folder).href, { parentURL: import.meta.url, tsconfig }) as Promise<T>;
}

/** What is read of a view: its texts, one line for each element. Views that keep no state can be read without a page. */
export function textOf(node: ComponentChildren): string {
  if (Array.isArray(node)) return node.map(textOf).join("");
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node !== "object") return String(node);
  const { type, props } = node as VNode<Record<string, unknown>>;
  if (typeof type === "function") return textOf((type as (props: unknown) => ComponentChildren)(props));
  const inside = textOf(props["children"] as ComponentChildren);
  return ["a", "strong", "span"].includes(String(type)) ? inside : `${inside}\n`;
}
