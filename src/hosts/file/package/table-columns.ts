import { children, siblings, splice, tagOf, withAttribute, type Element } from "../xml/elements.ts";
import { encodeName } from "../xml/text.ts";
import { areaAddress, overlaps, parseArea, type Area } from "./area.ts";

/**
 * The table part with other columns from one place on: `headings` replaces all columns from that place up to `end`.
 * @param area the table as it is.
 * @param first column of the sheet where the headings begin.
 */
export function setTableColumns(
  text: string,
  area: Area,
  first: number,
  end: number,
  headings: readonly string[],
  fail: () => Error,
): string {
  const root = siblings(text, fail)[0];
  const columns = root && children(text, root, fail).find(({ name }) => name === "tableColumns");
  if (!root || !columns) throw fail();
  const all = children(text, columns, fail);
  const kept = all.filter((_, index) => area.left + index < first || area.left + index > end);
  const replaced = all.filter((column) => !kept.includes(column));
  const p = tagOf(text, root, fail).prefix;
  const ids = all.map((column) => Number(tagOf(text, column, fail).attribute("id")));
  let lastId = Math.max(0, ...ids);
  const items = headings.map((heading, index) => {
    const old = replaced[index];
    const id = old ? Number(tagOf(text, old, fail).attribute("id")) : ++lastId;
    return `<${p}tableColumn id="${String(id)}" name="${encodeName(heading)}"/>`;
  });
  const outer = (column: Element) => text.slice(column.start, column.end);
  const before = all.slice(0, first - area.left).map(outer);
  const behind = all.slice(end - area.left + 1).map(outer);
  const inside = [...before, ...items, ...behind];
  const opening = withAttribute(text.slice(columns.start, columns.innerStart), "count", inside.length);
  const resized = { ...area, right: area.left + inside.length - 1 };
  const withColumns = splice(text, columns.start, columns.end, `${opening}${inside.join("")}</${p}tableColumns>`);
  return resize(withColumns, area, resized, fail);
}

/** Sets the areas of the table and its filter, and drops a filter or sorting of columns that are gone. */
function resize(text: string, from: Area, to: Area, fail: () => Error): string {
  let changed = text;
  const root = siblings(text, fail)[0];
  if (!root || from.right === to.right) return text;
  const gone = { ...from, left: to.right + 1 };
  for (const element of children(text, root, fail).reverse()) {
    if (element.name === "sortState" && mentions(text, element, gone))
      changed = splice(changed, element.start, element.end, "");
    else if (element.name === "autoFilter") {
      const filters = children(text, element, fail).filter((filter) => {
        if (filter.name === "sortState") return !mentions(text, filter, gone);
        return Number(tagOf(text, filter, fail).attribute("colId") ?? 0) <= to.right - to.left;
      });
      const inside = filters.map(({ start, end }) => text.slice(start, end)).join("");
      const stated = parseArea(tagOf(text, element, fail).attribute("ref") ?? "") ?? from;
      const tag = withAttribute(
        text.slice(element.start, element.innerStart),
        "ref",
        areaAddress({ ...stated, right: to.right }),
      );
      const isEmpty = element.innerStart === element.innerEnd || inside === "";
      const prefix = tagOf(text, element, fail).prefix;
      const xml = isEmpty ? tag.replace(/\s*\/?>$/, "/>") : `${tag}${inside}</${prefix}autoFilter>`;
      changed = splice(changed, element.start, element.end, xml);
    }
  }
  const tag = withAttribute(text.slice(root.start, root.innerStart), "ref", areaAddress(to));
  return splice(changed, root.start, root.innerStart, tag);
}

function mentions(text: string, element: Element, area: Area): boolean {
  if (area.left > area.right) return false;
  const conditions = [...text.slice(element.start, element.end).matchAll(/sortCondition[^>]*\sref=["']([^"']+)/g)];
  return conditions.some(([, ref = ""]) => {
    const sorted = parseArea(ref);
    return sorted !== undefined && overlaps(sorted, area);
  });
}
