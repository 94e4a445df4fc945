import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { fields, topicOf, type Field } from "../../claims/fields.ts";
import type { Words } from "../../words/words.ts";
import { columnLetters } from "../../worksheet/cells.ts";
import type { Corrections, Mapping } from "../../worksheet/mapping.ts";
import type { PartProps } from "./parts.ts";

interface Props extends PartProps {
  readonly mapping: Mapping;
  readonly sheet: string;
}

/** Fields that a check can do little without: shown first, filled or not. */
const chief: ReadonlySet<Field> = new Set<Field>([
  "code",
  "mod1",
  "units",
  "dos",
  "pos",
  "patientId",
  "claimId",
  "payer",
  "dx1",
  "charge",
]);

/** The columns of the sheet that was checked. */
export function ColumnsChecked(part: PartProps): JSX.Element | null {
  const { results } = part.state;
  return results ? <Columns {...part} mapping={results.checked.mapping} sheet={results.checked.sheet} /> : null;
}

/** Confirms or corrects which column is what. */
function Columns({ mapping, sheet, controller, words }: Props): JSX.Element {
  const [chosen, setChosen] = useState<Corrections>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const first = fields.filter((field) => chief.has(field) || mapping.columns.has(field));
  const others = fields.filter((field) => !first.includes(field));
  const choose = (field: Field, column: number | null) => setChosen({ ...chosen, [field]: column });
  const row = (field: Field) => (
    <ColumnOf key={field} field={field} mapping={mapping} chosen={chosen} words={words} choose={choose} />
  );
  return (
    <form
      class="columns"
      aria-labelledby="columns-title"
      onSubmit={(event) => {
        event.preventDefault();
        void controller.columns.correct(chosen);
      }}
    >
      <h2 id="columns-title" ref={heading} tabIndex={-1}>
        {words.say("columns.title")}
      </h2>
      <p class="hint">{words.say("columns.hint", { row: mapping.headerRow, sheet })}</p>
      {first.map(row)}
      <details>
        <summary tabIndex={0}>{words.say("columns.others")}</summary>
        {others.map(row)}
      </details>
      <div class="buttons last">
        <button type="submit" class="primary">
          {words.say("columns.use")}
        </button>
        <button type="button" class="plain" onClick={() => void controller.columns.forget()}>
          {words.say("columns.forget")}
        </button>
        <button type="button" class="plain" onClick={() => controller.close()}>
          {words.say("columns.close")}
        </button>
      </div>
    </form>
  );
}

interface ColumnProps {
  readonly field: Field;
  readonly mapping: Mapping;
  readonly chosen: Corrections;
  readonly words: Words;
  choose(field: Field, column: number | null): void;
}

function ColumnOf({ field, mapping, chosen, words, choose }: ColumnProps): JSX.Element {
  const columns = mapping.columns.get(field) ?? [];
  const name = nameOf(field, words);
  if (columns.length > 1) {
    const shown = columns.filter(Boolean).map(columnLetters).join(", ");
    return (
      <p class="field">
        <span>{name}</span>
        <span>{words.say("columns.groups", { columns: shown })}</span>
      </p>
    );
  }
  const choice = chosen[field];
  const column = choice === undefined ? columns[0] : choice;
  return (
    <label class="field">
      <span>{name}</span>
      <select
        value={column ?? ""}
        onChange={({ currentTarget: { value } }) => choose(field, value === "" ? null : Number(value))}
      >
        <option value="">{words.say("columns.none")}</option>
        {mapping.headings.map((each) => (
          <option key={each.column} value={each.column}>
            {columnLetters(each.column)} {each.heading}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Modifiers and diagnoses are counted, the others named once. */
function nameOf(field: Field, words: Words): string {
  const [, list, number] = /^(mod|dx)(\d+)$/.exec(field) ?? [];
  if (!list) return words.say(`field.${topicOf(field)}`);
  return words.say(list === "mod" ? "columns.modifier" : "columns.diagnosis", { number: number! });
}
