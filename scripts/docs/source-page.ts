import { readFileSync } from "node:fs";
import type { Source } from "../../src/reference/dated.ts";
import { shippedTables, type ShippedTable } from "../../src/reference/shipped-tables.ts";
import { spanOf } from "../../src/session/explain/cited.ts";
import type { Words } from "../../src/words/words.ts";
import type { CitedPart, CitedPlace } from "./cited-places.ts";
import { capitalised, link, list, plain, section } from "./markdown.ts";

/** docs/sources.md: the lists that come with the program, then every page that somebody read. */
export function sourcePageMarkdown(places: readonly CitedPlace[], words: Words): string {
  const parts = [
    `# ${words.say("docs.sources-title")}`,
    words.say("docs.sources-about"),
    words.say("docs.made"),
    section(words.say("docs.tables"), shippedTables.map((table) => tableBlock(table, words)).join("\n\n")),
    section(words.say("docs.places"), places.map((place) => placeBlock(place, words)).join("\n\n")),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A table that comes with the program: where it stands, and for services of which days each edition of it is. */
function tableBlock({ name, edition }: ShippedTable, words: Words): string {
  const { places, editions } = tableFile(name);
  const lines = [
    ...places.map(({ title, href, readOn }) => words.say("explain.source", { title: link(title, href), date: readOn })),
    ...editions.map((each) => words.say("docs.services", { title: plain(each.title), span: spanOf(each, words) })),
  ];
  const head = words.say("docs.edition", { edition: plain(edition) });
  return [`### ${link(name, `../src/reference/tables/${name}.json`)}`, head, list(lines)].join("\n\n");
}

type Place = Pick<Source, "title" | "href" | "readOn">;

/** An edition of a table, with the days of the services that it is for. */
interface Issue {
  readonly title: string;
  readonly from: string;
  readonly until?: string;
}

interface TableFile extends Partial<Place> {
  readonly lists?: readonly Partial<Place>[];
  readonly quarters?: readonly Issue[];
  readonly editions?: readonly (Omit<Issue, "title"> & { readonly name: string })[];
}

/** A table names where it stands once, or once for each of the lists that it was put together from. */
function tableFile(name: string): { readonly places: readonly Place[]; readonly editions: readonly Issue[] } {
  const file = new URL(`../../src/reference/tables/${name}.json`, import.meta.url);
  const whole = JSON.parse(readFileSync(file, "utf8")) as TableFile;
  const title = capitalised(name.replaceAll("-", " "));
  return {
    places: (whole.lists ?? [whole]).map((part) => ({ title, ...whole, ...part }) as Place),
    editions: whole.quarters ?? (whole.editions ?? []).map((edition) => ({ ...edition, title: edition.name })),
  };
}

/** One place, with each of its parts that was read. */
function placeBlock({ title, href, parts, rules }: CitedPlace, words: Words): string {
  const links = [...rules].sort().map((id) => link(id, `rules/${id}.md`));
  const lines = [
    ...[...parts.values()].map((part) => partLine(part, words)),
    ...(links.length > 0 ? [words.say("docs.resting", { rules: links.join(", ") })] : []),
  ];
  return `### ${link(title, href)}\n\n${list(lines)}`;
}

function partLine({ section: part, readOn, facts }: CitedPart, words: Words): string {
  const taken = facts.size > 0 ? capitalised([...facts].join("; ")) : words.say("docs.no-fact");
  const slots = { facts: plain(taken), date: readOn, section: plain(part ?? "") };
  return words.say(part === undefined ? "docs.part" : "docs.named-part", slots);
}
