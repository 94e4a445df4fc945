import type { IsoDate } from "../../claims/dates.ts";
import { everyStudy } from "../../reference/kept-codes.ts";
import type { PublicRow } from "../../reference/public-table.ts";
import { Problem } from "../../words/problem.ts";
import type { ReadTable } from "../format.ts";
import { rowWith } from "../values.ts";
import { groupText } from "./paragraph.ts";

interface Covered {
  readonly group: number;
  readonly diagnosis: string;
  readonly asterisk: string;
}

interface About {
  readonly title: string;
  /** A active, R retired, P pending. */
  readonly status: string;
  readonly since: IsoDate | undefined;
}

type Row = PublicRow<"covered-diagnoses">;

/** What was read of the tables of the coverage database. An article is known by its number and version: "56781 44". */
export class Articles {
  day: IsoDate | undefined;
  readonly groups = new Map<string, string>();
  readonly about = new Map<string, About>();
  readonly heldBy = new Map<string, readonly string[]>();
  readonly contractors = new Map<string, string>();
  readonly #codes = new Map<string, Set<string>>();
  readonly #covered = new Map<string, Covered[]>();
  /** Equal texts are held once: a diagnosis stands in hundreds of articles. */
  readonly #texts = new Map<string, string>();

  list(article: string, code: string): void {
    const codes = this.#codes.get(article) ?? new Set();
    this.#codes.set(article, codes.add(this.#one(code)));
  }

  cover(article: string, group: number, diagnosis: string, asterisk: string): void {
    const own = this.#covered.get(article);
    const one = { group, diagnosis: this.#one(diagnosis), asterisk: this.#one(asterisk) };
    if (own) own.push(one);
    else this.#covered.set(article, [one]);
  }

  /** A table for each article in force that is about an echo study and covers diagnoses. */
  tables(): readonly ReadTable<"covered-diagnoses">[] {
    if (this.#covered.size === 0 || this.groups.size === 0 || this.#codes.size === 0) {
      throw new Problem({ key: "imports.needs-tables" });
    }
    const echo = [...this.#covered.keys()].filter((article) =>
      [...(this.#codes.get(article) ?? [])].some((code) => everyStudy.has(code)),
    );
    return newest(echo.filter((article) => /^A?$/i.test(this.about.get(article)?.status ?? ""))).map((article) =>
      this.#table(article),
    );
  }

  #table(article: string): ReadTable<"covered-diagnoses"> {
    const [number = "", version = ""] = article.split(" ");
    const id = `A${number}`;
    const { title = "", since } = this.about.get(article) ?? {};
    const names = (this.heldBy.get(article) ?? []).flatMap((held) => this.contractors.get(held) ?? []);
    const own = this.#codes.get(article)!;
    const first = rowWith<"covered-diagnoses">({
      Article: id,
      Version: Number(version),
      Group: 0,
      Procedures: [...own].sort().join(" "),
      Contractor: [...new Set(names)].join("; "),
      Title: title,
      Since: since,
    });
    return {
      kind: "covered-diagnoses",
      part: id,
      title: `Medicare Coverage Database, article ${id} version ${version}`,
      ...(this.day !== undefined && { from: this.day }),
      rows: [first, ...this.#rows(article, { Article: id, Version: Number(version) }, own)],
    };
  }

  #rows(article: string, which: Row, own: ReadonlySet<string>): readonly Row[] {
    const texts = new Map<number, ReturnType<typeof groupText>>();
    return this.#covered.get(article)!.map(({ group, diagnosis, asterisk }) => {
      const text = texts.get(group) ?? groupText(this.groups.get(`${article} ${group}`) ?? "", own, this.day ?? "");
      texts.set(group, text);
      return rowWith<"covered-diagnoses">({
        ...which,
        Group: group,
        Procedures: text.procedures.join(" "),
        Diagnosis: diagnosis,
        Asterisk: asterisk,
        Beside: text.beside.join(" "),
        "Only for": text.onlyFor(diagnosis)?.join(" "),
        "Second diagnosis": text.needsSecond(diagnosis) ? "yes" : undefined,
      });
    });
  }

  #one(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }
}

/** The newest version of each article. */
function newest(articles: readonly string[]): readonly string[] {
  const byNumber = new Map<string, string>();
  for (const article of articles) {
    const [number = "", version] = article.split(" ");
    const known = byNumber.get(number);
    if (known === undefined || Number(known.split(" ")[1]) < Number(version)) byNumber.set(number, article);
  }
  return [...byNumber.values()].sort();
}
