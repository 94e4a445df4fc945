import type { JSX } from "preact";
import type { WordKey } from "../../words/phrase.ts";
import type { Words } from "../../words/words.ts";

interface Props {
  readonly name: string;
  readonly text: string;
  readonly type: string;
  readonly label: WordKey;
  readonly hint: WordKey;
  readonly words: Words;
}

/** A text that is given out as a file. Where Excel saves none its text can be copied. */
export function TextFile({ name, text, type, label, hint, words }: Props): JSX.Element {
  return (
    <>
      <button type="button" class="plain start" onClick={() => saveText(name, text, type)}>
        {words.say(label)}
      </button>
      <details>
        <summary tabIndex={0}>{words.say(hint, { file: name })}</summary>
        <textarea class="text" readOnly rows={6} aria-label={name} value={text} />
      </details>
    </>
  );
}

export function saveText(name: string, text: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
