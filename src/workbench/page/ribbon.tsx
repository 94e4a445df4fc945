import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { Manifest, RibbonButton } from "../add-in/manifest.ts";
import { useChanges } from "./changes.ts";
import type { Desk } from "./desk.ts";
import { redo, undo } from "./grid/keys.ts";
import { Icon } from "./icons.tsx";
import type { IconName } from "./icons.tsx";
import type { CellClipboard } from "./clipboard.ts";

interface Props {
  readonly desk: Desk;
  readonly clipboard: CellClipboard;
  readonly manifest: Manifest;
  readonly files: FileActions;
  readonly isLogShown: boolean;
  readonly onLog: () => void;
  /** Undefined while the add-in is starting. */
  readonly onButton: ((button: RibbonButton) => void) | undefined;
}

export interface FileActions {
  open(): void;
  save(): void;
  saveCsv(): void;
  openSample(): void;
  openPractice(): void;
}

/** Excel's own commands, as far as the workbench has them, and beside them the add-in's tab out of its manifest. */
export function Ribbon(props: Props): JSX.Element {
  const { desk, manifest } = props;
  const { words } = desk;
  const [tab, setTab] = useState<"home" | "add-in">("add-in");
  const tabs = [
    { id: "home", label: words.say("workbench.home") },
    { id: "add-in", label: manifest.tab },
  ] as const;
  const other = tab === "home" ? "add-in" : "home";
  return (
    <div class="ribbon">
      <div role="tablist" class="ribbon-tabs" aria-label={words.say("workbench.ribbon")}>
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            id={`ribbon-tab-${id}`}
            type="button"
            role="tab"
            class="ribbon-tab"
            aria-selected={tab === id}
            aria-controls="ribbon-panel"
            tabIndex={tab === id ? 0 : -1}
            onClick={() => setTab(id)}
            onKeyDown={(event) => {
              if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
              setTab(other);
              document.getElementById(`ribbon-tab-${other}`)?.focus();
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="ribbon-panel" class="ribbon-panel" aria-labelledby={`ribbon-tab-${tab}`}>
        {tab === "home" ? <Home {...props} /> : <AddInTab {...props} />}
      </div>
    </div>
  );
}

function Home({ desk, clipboard, files, isLogShown, onLog }: Props): JSX.Element {
  useChanges(desk);
  const { words, history } = desk;
  return (
    <>
      <Group label={words.say("workbench.group.file")}>
        <Command
          icon="open"
          label={words.say("workbench.open")}
          tip={words.say("workbench.open.tip")}
          onClick={files.open}
        />
        <Command
          icon="save"
          label={words.say("workbench.save")}
          tip={words.say("workbench.save.tip")}
          onClick={files.save}
        />
        <Command
          icon="csv"
          label={words.say("workbench.save-csv")}
          tip={words.say("workbench.save-csv.tip")}
          onClick={files.saveCsv}
        />
        <Command
          icon="sample"
          label={words.say("workbench.sample")}
          tip={words.say("workbench.sample.tip")}
          onClick={files.openSample}
        />
        <Command
          icon="practice"
          label={words.say("workbench.practice")}
          tip={words.say("workbench.practice.tip")}
          onClick={files.openPractice}
        />
      </Group>
      <Group label={words.say("workbench.group.edit")}>
        <Command
          icon="undo"
          label={words.say("workbench.undo")}
          disabled={!history.canUndo}
          onClick={() => undo(desk)}
        />
        <Command
          icon="redo"
          label={words.say("workbench.redo")}
          disabled={!history.canRedo}
          onClick={() => redo(desk)}
        />
        <Command icon="fill" label={words.say("workbench.fill-down")} onClick={() => clipboard.fill("down")} />
      </Group>
      <Group label={words.say("workbench.group.host")}>
        <Command
          icon="log"
          label={words.say("workbench.log")}
          tip={words.say("workbench.log.tip")}
          isPressed={isLogShown}
          onClick={onLog}
        />
      </Group>
    </>
  );
}

function AddInTab({ manifest, onButton }: Props): JSX.Element {
  return (
    <>
      {manifest.groups.map(({ label, buttons }) => (
        <Group key={label} label={label}>
          {buttons.map((button) => (
            <button
              key={button.id}
              type="button"
              class="ribbon-button"
              title={button.tip}
              disabled={!onButton}
              onClick={() => onButton?.(button)}
            >
              <img src={button.icon} alt="" width={28} height={28} />
              <span>{button.label}</span>
            </button>
          ))}
        </Group>
      ))}
    </>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div role="group" class="ribbon-group" aria-label={label}>
      <div class="ribbon-buttons">{children}</div>
      <div class="ribbon-group-label" aria-hidden="true">
        {label}
      </div>
    </div>
  );
}

interface CommandProps {
  readonly icon: IconName;
  readonly label: string;
  readonly tip?: string;
  readonly disabled?: boolean;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

function Command({ icon, label, tip, disabled, isPressed, onClick }: CommandProps): JSX.Element {
  return (
    <button
      type="button"
      class="ribbon-button"
      title={tip}
      disabled={disabled}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      <Icon name={icon} size={26} />
      <span>{label}</span>
    </button>
  );
}
