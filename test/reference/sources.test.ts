import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { isoDate } from "../../src/claims/dates.ts";
import type { Dated, Source } from "../../src/reference/dated.ts";
import type { Disagreement } from "../../src/reference/disagreement.ts";
import * as disagreements from "../../src/reference/disagreements.ts";
import type { Edition } from "../../src/reference/edition.ts";
import { profiles } from "../../src/reference/profiles.ts";

const folder = new URL("../../src/reference/", import.meta.url);
const modules = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));
const tables = readdirSync(new URL("tables/", folder)).filter((name) => name.endsWith(".json"));

/** The day of this edition: nobody has read a source later than that. */
const newest = "2026-12-31";

function isDay(text: string): boolean {
  const [year, month, day] = text.split("-").map(Number);
  return text === isoDate(year!, month!, day!);
}

function assertSource(source: Source): void {
  assert.ok(source.title.length > 3, `title ${source.title}`);
  assert.match(source.href, /^https?:\/\/[\w.-]+\.[a-z]{2,}\//, source.title);
  assert.ok(isDay(source.readOn) && source.readOn <= newest, `${source.title} read on ${source.readOn}`);
}

/** Every source that a value holds, however deep. */
function sourcesIn(value: unknown): readonly Source[] {
  if (typeof value !== "object" || value === null) return [];
  if (isSource(value) && "readOn" in value) return [value];
  const parts = value instanceof Map || Array.isArray(value) ? [...value.values()] : Object.values(value);
  return parts.flatMap(sourcesIn);
}

async function exportsOf(name: string): Promise<readonly [string, unknown][]> {
  return Object.entries((await import(new URL(name, folder).href)) as Record<string, unknown>);
}

function isDated(value: unknown): value is Dated<unknown> {
  return typeof value === "object" && value !== null && "label" in value && "values" in value;
}

/** The edition that a value taken from a table names, if it is one. */
function editionOf(value: unknown): Edition | undefined {
  if (typeof value !== "object" || value === null || !("edition" in value)) return undefined;
  return typeof value.edition === "object" ? (value.edition as Edition) : undefined;
}

function assertDays({ from, until }: { readonly from: string; readonly until?: string | undefined }, of: string): void {
  assert.ok(isDay(from), `${of} from ${from}`);
  assert.ok(until === undefined || (isDay(until) && until >= from), `${of} until ${until}`);
}

function isSource(value: unknown): value is Source {
  return typeof value === "object" && value !== null && "title" in value && "href" in value;
}

describe("Reference values", () => {
  for (const name of modules) {
    it(`of ${name} each have a day from which they hold, and a source that somebody read`, async () => {
      for (const [exported, value] of await exportsOf(name)) {
        sourcesIn(value).forEach(assertSource);
        if (!isDated(value)) continue;
        assert.ok(value.values.length > 0, `${exported} has no value`);
        assert.match(value.label, /^[A-Za-z]/, exported);
        for (const entry of value.values) {
          assertDays(entry, exported);
          assertSource(entry.source);
          const edition = editionOf(entry.value);
          if (!edition) continue;
          assertDays(edition, exported);
          assert.match(edition.name, /\d/, exported);
          assert.ok(edition.from <= entry.from, `${exported}: ${edition.name} begins before it holds`);
        }
      }
    });

    it(`of ${name} follow one another in time and do not overlap`, async () => {
      for (const [exported, value] of await exportsOf(name)) {
        if (!isDated(value)) continue;
        value.values.forEach(({ from }, i) => {
          const before = value.values[i - 1];
          if (before) assert.ok((before.until ?? before.from) < from, `${exported}: ${from}`);
        });
      }
    });
  }

  it("say of every payer family where each thing that is known of it stands", () => {
    for (const [id, { profile, values }] of Object.entries(profiles)) {
      assert.equal(profile, id);
      for (const known of Object.values(values)) assertSource(known.source);
    }
  });
});

describe("Questions that sources answer differently", () => {
  for (const [name, { question, answers }] of Object.entries<Disagreement>(disagreements)) {
    it(`${name}: every answer has a name and a place of its own`, () => {
      assert.match(question, /^(?:how|what|where|whether|which) .+[^.?]$/);
      assert.ok(answers.length > 1);
      for (const part of ["id", "label"] as const) {
        assert.equal(new Set(answers.map((answer) => answer[part])).size, answers.length, part);
      }
      for (const { source } of answers) assertSource(source);
    });
  }
});

interface Issue {
  readonly from: string;
  readonly until?: string;
}

interface Table extends Partial<Source>, Partial<Issue> {
  readonly edition: string;
  readonly readOn: string;
  readonly lists?: readonly Partial<Source>[];
  readonly editions?: readonly Issue[];
  readonly quarters?: readonly Issue[];
}

function tableOf(name: string): Table {
  return JSON.parse(readFileSync(new URL(`tables/${name}`, folder), "utf8")) as Table;
}

describe("The shipped tables", () => {
  for (const name of tables) {
    it(`${name} names its edition, where it stands, and when it was read`, () => {
      const table = tableOf(name);
      assert.match(table.edition, /\d/);
      for (const source of table.lists ?? [table]) {
        assertSource({ title: table.edition, ...source, readOn: table.readOn } as Source);
      }
      if (table.from !== undefined) assertDays(table as { from: string }, name);
    });

    it(`${name} tells its editions in the order of their days, each with its own`, () => {
      const { editions = [], quarters = [] } = tableOf(name);
      for (const issues of [editions, quarters]) {
        issues.forEach((issue, i) => {
          assertDays(issue, name);
          const before = issues[i - 1];
          if (before) assert.ok((before.until ?? before.from) < issue.from, `${name}: ${issue.from}`);
        });
      }
    });
  }
});
