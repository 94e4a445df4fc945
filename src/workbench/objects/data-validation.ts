import { clearValidation, setValidation, validationOf } from "../model/validation.ts";
import type { ShownText, ValidationContent } from "../model/validation.ts";
import { MissingMember } from "../richapi/office-class.ts";
import type { Json } from "../richapi/protocol.ts";
import { flag, invalid } from "./arguments.ts";
import { define } from "./context.ts";
import type { CellRange, Factory } from "./context.ts";
import { refuseUnless } from "./protection.ts";

/** By the key of a rule, what Excel calls the kind of validation. */
const kinds: Readonly<Record<string, string>> = {
  list: "List",
  custom: "Custom",
  date: "Date",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
};

export const dataValidation: Factory<CellRange> = define<CellRange>({
  name: "DataValidation",
  scalars: {
    Type: { get: (self) => kinds[ruleKey(contentOf(self)) ?? ""] ?? "None" },
    Rule: {
      get: (self) => (contentOf(self).rule as Json | undefined) ?? {},
      set: (self, value) => {
        const rule = objectOf(value, "rule");
        const [key, ...others] = Object.keys(rule).filter((each) => rule[each] !== null && rule[each] !== undefined);
        if (key === undefined || others.length > 0) throw invalid("A rule has one kind of condition.");
        if (!(key in kinds)) throw new MissingMember(`DataValidation.rule.${key}`);
        change(self, { rule: { [key]: objectOf(rule[key] ?? null, key) } });
      },
    },
    Prompt: {
      get: (self) => ({ ...shown(contentOf(self).prompt), showPrompt: contentOf(self).prompt !== undefined }),
      set: (self, value) => {
        const { showPrompt, ...text } = objectOf(value, "prompt");
        change(self, { prompt: showPrompt === false ? undefined : textOf(text, 255) });
      },
    },
    ErrorAlert: {
      get: (self) => ({
        ...shown(contentOf(self).error),
        showAlert: contentOf(self).error !== undefined,
        style: "Stop",
      }),
      set: (self, value) => {
        const { showAlert, ...text } = objectOf(value, "errorAlert");
        change(self, { error: showAlert === false ? undefined : textOf(text, 225) });
      },
    },
    IgnoreBlanks: {
      get: (self) => contentOf(self).ignoresBlanks ?? true,
      set: (self, value) => change(self, { ignoresBlanks: flag(value, "ignoreBlanks") }),
    },
  },
  methods: {
    Clear: ({ sheet, area }) => {
      refuseUnless(sheet);
      clearValidation(sheet, area);
    },
  },
});

function contentOf({ sheet, area }: CellRange): ValidationContent {
  return validationOf(sheet, area) ?? {};
}

/** Whether Excel keeps a prompt without a rule is not documented: here it is refused, so that nobody relies on it. */
function change(self: CellRange, patch: ValidationContent): void {
  const { sheet, area } = self;
  refuseUnless(sheet);
  const content = { ...contentOf(self), ...patch };
  if (!content.rule) throw invalid("Set the rule of the validation first.");
  setValidation(sheet, area, content);
}

function ruleKey({ rule }: ValidationContent): string | undefined {
  return rule && Object.keys(rule)[0];
}

function shown(text: ShownText | undefined): { title: string; message: string } {
  return { title: text?.title ?? "", message: text?.message ?? "" };
}

/** Excel takes titles of 32 characters, prompts of 255 and alerts of 225. */
function textOf({ title = "", message = "" }: Readonly<Record<string, Json>>, most: number): ShownText {
  if (typeof title !== "string" || typeof message !== "string" || title.length > 32 || message.length > most) {
    throw invalid("The text of a validation is too long.");
  }
  return { title, message };
}

function objectOf(value: Json, what: string): Readonly<Record<string, Json>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalid(`${what} has to be an object.`);
  return value as Readonly<Record<string, Json>>;
}
