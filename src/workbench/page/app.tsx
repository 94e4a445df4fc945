import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { AddIn } from "../add-in/add-in.ts";
import type { RibbonButton } from "../add-in/manifest.ts";
import { useChanges } from "./changes.ts";
import type { CellClipboard } from "./clipboard.ts";
import type { Desk } from "./desk.ts";
import { FormulaBar } from "./formula-bar.tsx";
import { Grid } from "./grid/grid.tsx";
import { LogPanel } from "./log-panel.tsx";
import { goToNextRegion, leaveFrame } from "./regions.ts";
import { Ribbon } from "./ribbon.tsx";
import type { FileActions } from "./ribbon.tsx";
import { SheetTabs } from "./sheet-tabs.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TaskPane } from "./task-pane.tsx";

interface Props {
  readonly desk: Desk;
  readonly clipboard: CellClipboard;
  readonly files: FileActions & { drop(file: File): void };
  readonly addIn: AddIn;
}

export function App({ desk, clipboard, files, addIn }: Props): JSX.Element {
  useChanges(desk);
  useChanges(addIn);
  const { words, workbook } = desk;
  const [isLogShown, showLog] = useState(false);
  const isDropping = useDrop(files.drop);
  useKeys(addIn);
  useEffect(() => {
    document.title = words.say("workbench.title", { file: workbook.name });
  }, [workbook.name]);

  function press({ id, action }: RibbonButton): void {
    desk.finishEditing();
    if (action.kind === "pane") addIn.showPane(true);
    else addIn.host.invokeCommand(action.functionName, id).catch((error: unknown) => desk.say(String(error)));
  }

  return (
    <div class="workbench">
      <header class="title-bar">
        <h1 class="title">{workbook.name}</h1>
        <p class="title-note">
          {words.say("workbench.name")} · {words.say("workbench.explanation")}
        </p>
      </header>
      <nav data-region="ribbon" aria-label={words.say("workbench.ribbon")}>
        <Ribbon
          desk={desk}
          clipboard={clipboard}
          manifest={addIn.manifest}
          files={files}
          isLogShown={isLogShown}
          onLog={() => showLog(!isLogShown)}
          onButton={addIn.isReady ? press : undefined}
        />
      </nav>
      <div class="desk">
        <main class="book">
          <div data-region="formula">
            <FormulaBar desk={desk} />
          </div>
          <div class="grid-place" data-region="grid">
            <Grid desk={desk} clipboard={clipboard} />
          </div>
          <div data-region="sheets">
            <SheetTabs desk={desk} />
          </div>
          {isLogShown && <LogPanel host={addIn.host} words={words} onClose={() => showLog(false)} />}
        </main>
        <div class="task-pane-region" data-region="pane">
          <TaskPane
            name={addIn.manifest.name}
            words={words}
            isShown={addIn.isPaneShown}
            frame={addIn.frame}
            onClose={() => addIn.showPane(false)}
          />
        </div>
      </div>
      <StatusBar desk={desk} />
      {isDropping && <div class="drop">{words.say("workbench.drop")}</div>}
    </div>
  );
}

function useKeys(addIn: AddIn): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === "F6") goToNextRegion(event.shiftKey);
      else if (!isModified(event) || !addIn.host.pressKeys(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", press, { capture: true });
    addIn.onLeave = (isBackward) => leaveFrame(addIn.frame, isBackward);
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, [addIn]);
}

function isModified({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey;
}

/** A file dragged over the page; dropping it opens it. */
function useDrop(drop: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!event.relatedTarget) setOver(false);
    };
    const take = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) drop(file);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", take);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", take);
    };
  }, [drop]);
  return isOver;
}
