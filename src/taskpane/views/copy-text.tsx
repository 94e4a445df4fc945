import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Words } from "../../words/words.ts";

interface Props {
  readonly text: string;
  readonly label: string;
  /** Its lines are rows of cells. */
  readonly isTable?: boolean;
  readonly words: Words;
}

/** A text to be taken along. Where Excel lets nothing into the clipboard it is selected, to be copied by hand. */
export function CopyText({ text, label, isTable, words }: Props): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState<boolean>();
  const copy = async () => {
    box.current?.focus();
    box.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <>
      <textarea
        ref={box}
        class="text"
        readOnly
        // A row of cells is wider than the pane.
        rows={Math.min(8, text.split("\n").length * (isTable ? 2 : 1))}
        aria-label={label}
        value={text}
      />
      <div class="choices">
        <button type="button" class="plain" onClick={() => void copy()}>
          {words.say("claim.copy")}
          <span class="unseen"> {label}</span>
        </button>
        <span role="status">
          {isCopied !== undefined && words.say(isCopied ? "claim.copied" : "claim.copy-by-hand")}
        </span>
      </div>
    </>
  );
}
