import { IntlMessageFormat } from "intl-messageformat";
import { english } from "./en/index.ts";
import type { Phrase, SlotValue, WordKey } from "./phrase.ts";
import { shown } from "./shown.ts";

type Slots = Readonly<Record<string, SlotValue | Phrase>>;

/** The strings of one language. */
export interface Words {
  readonly locale: string;
  /** Says a phrase; a slot may itself be a phrase. */
  say(key: WordKey, slots?: Slots): string;
  phrase(phrase: Phrase): string;
  /** Knows more English strings from now on: those of a part that came later. */
  learn(more: Partial<Record<WordKey, string>>): void;
  /** Fills the slots of a rule's own template (English) or of its translation. */
  fill(template: string, slots?: Slots): string;
}

/**
 * Opens the strings of a language.
 * @param locale BCP 47 tag, decides plurals and numbers.
 * @param texts the strings by key; a missing key falls back to the English of the add-in.
 */
export function openWords(locale = "en", texts: Partial<Record<WordKey, string>> = english): Words {
  const learned: Partial<Record<WordKey, string>> = {};
  const compiled = new Map<string, IntlMessageFormat>();

  function fill(template: string, slots?: Slots): string {
    if (!template.includes("{")) return template;
    let message = compiled.get(template);
    if (!message) compiled.set(template, (message = new IntlMessageFormat(template, locale)));
    const said: Record<string, SlotValue> = {};
    for (const [name, value] of Object.entries(slots ?? {})) {
      said[name] = typeof value === "object" ? phrase(value) : typeof value === "string" ? shown(value) : value;
    }
    return String(message.format(said));
  }

  function say(key: WordKey, slots?: Slots): string {
    return fill(texts[key] ?? learned[key] ?? english[key as keyof typeof english] ?? key, slots);
  }

  function phrase({ key, data }: Phrase): string {
    return say(key, data);
  }

  const learn = (more: typeof learned) => void Object.assign(learned, more);

  return { locale, say, phrase, fill, learn };
}
