import { MissingMember } from "./office-class.ts";
import type { OfficeObject } from "./office-class.ts";
import type { Json, QueryInfo } from "./protocol.ts";

/** What to load: scalars by name ("*" for all), and the same for objects behind navigation properties. */
interface Selection {
  readonly scalars: Set<string>;
  readonly children: Map<string, Selection>;
}

type Properties = Record<string, Json>;

/** Answers `load`: the identity of the object and the selected properties, by their names on the wire. */
export function query(object: OfficeObject, info: QueryInfo | null | undefined): Json {
  const selection = readSelection(info);
  const first = info?.Skip ?? 0;
  return select(object, selection, (items) =>
    items.slice(first, info?.Top === null || info?.Top === undefined ? undefined : first + info.Top),
  );
}

/** Names as `retrieve` wants them: camel case, and "items" for the items of a collection. */
export function toCamelCase(value: Json): Json {
  if (Array.isArray(value)) return value.map(toCamelCase);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === "_Items") return ["items", toCamelCase(inner)];
      return [key.charAt(0).toLowerCase() + key.slice(1), toCamelCase(inner)];
    }),
  );
}

function readSelection(info: QueryInfo | null | undefined): Selection {
  const root = emptySelection();
  const paths = info?.Select ?? [];
  const expand = info?.Expand ?? [];
  if (paths.length === 0 && expand.length === 0) root.scalars.add("*");
  for (const path of paths) add(root, path.split(/[/.]/));
  for (const path of expand) add(root, [...path.split(/[/.]/), "*"]);
  return root;
}

function emptySelection(): Selection {
  return { scalars: new Set(), children: new Map() };
}

function add(selection: Selection, path: readonly string[]): void {
  const [name = "", ...rest] = path;
  if (name.toLowerCase() === "items") {
    add(selection, rest.length === 0 ? ["*"] : rest);
  } else if (rest.length === 0) {
    selection.scalars.add(name);
  } else {
    const key = name.toLowerCase();
    const child = selection.children.get(key) ?? emptySelection();
    selection.children.set(key, child);
    add(child, rest);
  }
}

function select(
  object: OfficeObject,
  selection: Selection,
  page: (items: readonly OfficeObject[]) => readonly OfficeObject[] = (items) => items,
): Properties {
  if (!object.isCollection) return properties(object, selection);
  // A name can be meant for the collection ("count") or for its items.
  const own = [...selection.scalars].filter((name) => name === "*" || object.resolve("scalar", name) !== undefined);
  const forItems = {
    ...selection,
    scalars: new Set([...selection.scalars].filter((name) => name === "*" || !own.includes(name))),
  };
  const ownProperties = properties(object, { scalars: new Set(own), children: new Map() });
  return { ...ownProperties, _Items: page(object.items()).map((item) => properties(item, forItems)) };
}

function properties(object: OfficeObject, selection: Selection): Properties {
  const result: Properties = { ...object.identity() };
  for (const name of selection.scalars) {
    const scalar = object.resolve("scalar", name);
    const navigation = object.resolve("navigation", name);
    if (name === "*") for (const each of object.scalarNames) result[each] = object.get(each);
    else if (scalar) result[scalar] = object.get(scalar);
    else if (navigation)
      result[navigation] = nested(object, navigation, { scalars: new Set("*"), children: new Map() });
    else if (name.toLowerCase() !== "isnullobject") throw new MissingMember(`${object.className}.${name}`);
  }
  for (const [name, child] of selection.children) {
    const navigation = object.resolve("navigation", name);
    if (!navigation) throw new MissingMember(`${object.className}.${name}`);
    result[navigation] = nested(object, navigation, child);
  }
  return result;
}

function nested(object: OfficeObject, navigation: string, selection: Selection): Json {
  const child = object.navigate(navigation);
  return child && select(child, selection);
}
