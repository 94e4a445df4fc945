import { rules } from "../../src/rules/index.ts";
import { answerHeading, answerOf, fine, type PracticeContent } from "../../src/session/practice/practice-sheet.ts";
import type { CellValue } from "../../src/worksheet/cells.ts";
import type { NewColumn } from "../../src/worksheet/tables.ts";
import { plantMistakes } from "../sample/mistakes/index.ts";
import { columns as allColumns } from "../sample/sheet.ts";
import { studies } from "../sample/studies.ts";
import type { ChargeLine, Study } from "../sample/study.ts";

/** Mistakes that need no policy of a payer's to be seen, one of each, out of all families. */
const planted = [
  "units-invalid",
  "pos-invalid",
  "duplicate-line",
  "waste-modifier-missing",
  "waste-jw-jz-conflict",
  "mue-exceeded",
  "contrast-facility-pos",
  "contrast-pos-mismatch",
  "echo-facility-needs-26",
  "contrast-with-professional-component",
  "hospital-contrast-needs-ccode",
  "contrast-echo-date-mismatch",
  "stress-contrast-once",
  "stress-contrast-admin-missing",
  "addon-without-primary",
  "ncci-injection-bundled",
  "ncci-doppler-bundled",
  "dx-screening-only",
  "dx-pointer-invalid",
  "ndc-invalid",
];

/** Names that are offered beside them, and that fit no row. */
const decoys = [
  "modifier-invalid",
  "dos-invalid",
  "waste-jz-contradicted",
  "contrast-without-echo",
  "ccode-on-professional-claim",
  "stress-contrast-supply-missing",
  "ncci-echo-pairs",
  "dx-manifestation-first",
  "ndc-missing",
  "contrast-units-vs-volume",
];

const headings = new Set(
  (
    "Acct #,Pt ID,Svc Date,POS,Proc Code,Mods,Qty,Charge,Dx 1,Dx 2,Dx Ptr,Payer,Claim Form," +
    "NDC,NDC Qty,NDC UoM,Vials,mL Drawn,mL Given,mL Wasted"
  ).split(","),
);

const refusal = "Choose one of the names in the list, or leave the cell blank.";

/** How many studies have no mistake. */
const wholeCount = planted.length;

export function practiceContent(): PracticeContent {
  const columns = allColumns.filter(({ heading }) => headings.has(heading));
  const chosen = chooseStudies();
  return {
    practice: {
      sheet: "Practice",
      title: "Practice: twenty mistakes in forty studies",
      hint: "Choose in the first column what is wrong with a row; leave it blank, or choose Fine, where nothing is. All of it is made up.",
      tables: [
        {
          name: "Practice",
          columns: [
            {
              heading: answerHeading,
              hint: "What is wrong with this row? The list offers names of mistakes.",
              refusal,
              format: "text",
              width: 34,
            },
            ...columns.map(({ heading, width, look }): NewColumn => {
              const isText = look === "text" || look === "date" || heading === "POS";
              return { heading, hint: "", refusal: "", format: isText ? "text" : "number", width };
            }),
          ],
          rows: chosen.flatMap(({ lines }) =>
            lines.map((line) => [null, ...columns.map(({ heading, value }) => cellOf(heading, line, value(line, 0)))]),
          ),
        },
      ],
    },
    names: {
      sheet: "Practice answers",
      title: "The names that the practice sheet offers",
      hint: "Twenty of these mistakes are in the practice sheet, once each.",
      tables: [
        {
          name: "PracticeAnswers",
          columns: [{ heading: "Mistake", hint: "", refusal: "", format: "text", width: 80 }],
          rows: [
            [fine],
            ...rules.filter(({ id }) => [...planted, ...decoys].includes(id)).map((rule) => [answerOf(rule)]),
          ],
        },
      ],
    },
  };
}

/** Days as they are typed: a workbook may count its days from 1904. */
function cellOf(heading: string, { dos, code }: ChargeLine, value: unknown): CellValue {
  if (heading === "Svc Date") return `${dos.slice(5, 7)}/${dos.slice(8)}/${dos.slice(0, 4)}`;
  if (heading === "Proc Code") return code;
  return heading === "POS" ? String(value).padStart(2, "0") : (value as CellValue);
}

/** Studies with the wanted mistakes, and as many without any, in the order of their days. */
function chooseStudies(): readonly Study[] {
  const all = studies();
  const { planted: made, notChecked } = plantMistakes(all);
  const isIn = (study: Study, line: ChargeLine) => study.lines.includes(line);
  const withMistake = planted.map((rule) => {
    const { line } = made.find((each) => each.rule === rule)!;
    return all.find((study) => isIn(study, line))!;
  });
  const spoiled = new Set([...made.map(({ line }) => line), ...notChecked]);
  const whole = all.filter(({ lines }) => !lines.some((line) => spoiled.has(line)));
  const step = Math.floor(whole.length / wholeCount);
  const chosen = new Set([...withMistake, ...Array.from({ length: wholeCount }, (_, nth) => whole[nth * step]!)]);
  return all.filter((study) => chosen.has(study));
}
