import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Words } from "../../../words/words.ts";
import type { ClaimFileController, OpenedClaims } from "../../claim-file/claim-file-controller.ts";
import { ToolView } from "../tool-view.tsx";
import { useStateOf } from "../use-state.ts";

interface Props {
  readonly claimFile: ClaimFileController;
  readonly words: Words;
  close(): void;
}

/** A claim file is chosen, looked into, and made a sheet. */
export function ClaimFileView({ claimFile, words, close }: Props): JSX.Element {
  const { opened, sheet } = useStateOf(claimFile);
  useEffect(() => {
    // The button that was pressed went away with what it stood below.
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (!opened && isLost) document.getElementById("claim-file-title")?.focus();
  }, [opened]);
  useEffect(() => takeDrops(claimFile), [claimFile]);
  return (
    <ToolView
      name="claim-file"
      title={words.say("claim-file.title")}
      back={words.say("claim-file.close")}
      close={close}
      buttons={
        sheet !== undefined && (
          <button type="button" class="primary" onClick={() => void claimFile.check()}>
            {words.say("claim-file.check", { sheet })}
          </button>
        )
      }
    >
      <p>{words.say("claim-file.hint")}</p>
      <label class="field">
        <span>{words.say("claim-file.choose")}</span>
        <input
          type="file"
          accept=".837,.x12,.edi,.txt,.dat,.clm"
          onChange={({ currentTarget }) => void chosen(currentTarget, claimFile)}
        />
      </label>
      {opened && <Contents opened={opened} claimFile={claimFile} words={words} />}
    </ToolView>
  );
}

/** The same file can be chosen again once it was looked at. */
async function chosen(input: HTMLInputElement, claimFile: ClaimFileController): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  await take(file, claimFile);
  input.value = "";
}

async function take(file: File, claimFile: ClaimFileController): Promise<void> {
  await claimFile.open(file.name, new Uint8Array(await file.arrayBuffer()));
}

/** Takes a file that is dropped anywhere in the pane: beside the field the browser would show it instead of the pane. */
function takeDrops(claimFile: ClaimFileController): () => void {
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (event.type === "drop" && file) void take(file, claimFile);
  };
  document.addEventListener("dragover", drag);
  document.addEventListener("drop", drag);
  return () => {
    document.removeEventListener("dragover", drag);
    document.removeEventListener("drop", drag);
  };
}

interface ContentsProps extends Omit<Props, "close"> {
  readonly opened: OpenedClaims;
}

/** What is in the file, before anything is written. */
function Contents({ opened, claimFile, words }: ContentsProps): JSX.Element {
  const { name, counts, warnings, leftOut } = opened;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [opened]);
  return (
    <section class="part" aria-labelledby="claim-file-contents">
      <h3 id="claim-file-contents" ref={title} tabIndex={-1}>
        {name}
      </h3>
      <p>{counts}</p>
      {warnings.length > 0 && (
        <div class="message stale" role="group" aria-label={words.say("claim-file.warnings")}>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
      {leftOut !== undefined && <p class="hint">{leftOut}</p>}
      <div class="choices">
        <button type="button" class="primary" onClick={() => void claimFile.accept()}>
          {words.say("claim-file.accept")}
        </button>
        <button type="button" class="plain" onClick={() => claimFile.refuse()}>
          {words.say("claim-file.refuse")}
        </button>
      </div>
    </section>
  );
}
