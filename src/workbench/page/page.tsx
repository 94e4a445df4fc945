import { render } from "preact";
import type { Installation } from "../add-in/add-in.ts";
import { emptyWorkbook, openWorkbook } from "../files/open-workbook.ts";
import { saveCsv } from "../files/save-csv.ts";
import { saveWorkbook } from "../files/save-workbook.ts";
import type { FileOrigin } from "../files/save-workbook.ts";
import type { Workbook } from "../model/workbook.ts";
import type { Words } from "../../words/words.ts";
import { App } from "./app.tsx";
import { chooseFile, saveFile } from "./browser-files.ts";
import type { FileActions } from "./ribbon.tsx";
import { startSession } from "./session.ts";
import type { Session } from "./session.ts";

/** The page over one workbook after the other. */
export class Page {
  readonly #root: HTMLElement;
  readonly #installation: Installation;
  readonly #words: Words;
  #session: Session | undefined;

  constructor(root: HTMLElement, installation: Installation, words: Words) {
    this.#root = root;
    this.#installation = installation;
    this.#words = words;
  }

  /** Opens a file of this server; without it the page starts empty. */
  async openSample(path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const response = await fetch(path);
    if (response.ok) await this.#open(name, () => response.arrayBuffer());
    if (this.#session) return;
    this.#show(emptyWorkbook("Book1.xlsx"), undefined);
    this.#say(this.#words.say("workbench.no-sample"));
  }

  get #files(): FileActions & { drop(file: File): void } {
    const open = (file: File | undefined): void => {
      if (file) void this.#open(file.name, () => file.arrayBuffer());
    };
    return {
      open: () => void chooseFile().then(open),
      drop: open,
      openSample: () => void this.openSample(samplePath),
      openPractice: () => void this.openSample(practicePath),
      save: () => void this.#save(),
      saveCsv: () => this.#saveCsv(),
    };
  }

  async #open(name: string, read: () => Promise<ArrayBuffer>): Promise<void> {
    try {
      const { workbook, origin } = await openWorkbook(new Uint8Array(await read()), name);
      this.#show(workbook, origin);
      this.#say(this.#words.say("workbench.opened", { file: name }));
    } catch (error) {
      if (!this.#session) this.#show(emptyWorkbook("Book1.xlsx"), undefined);
      this.#session?.desk.tellProblem(error);
    }
  }

  #show(workbook: Workbook, origin: FileOrigin | undefined): void {
    this.#session?.addIn.close();
    this.#session = startSession(workbook, origin, this.#installation, this.#words);
    const { desk, clipboard, addIn } = this.#session;
    render(
      <App key={addIn.frame.name} desk={desk} clipboard={clipboard} files={this.#files} addIn={addIn} />,
      this.#root,
    );
  }

  async #save(): Promise<void> {
    const { desk, origin } = this.#session ?? {};
    if (!desk) return;
    desk.finishEditing();
    const name = `${stem(desk.workbook.name)}.xlsx`;
    try {
      saveFile(await saveWorkbook(desk.workbook, origin), name);
      desk.say(this.#words.say("workbench.saved", { file: name }));
    } catch (error) {
      desk.tellProblem(error);
    }
  }

  #saveCsv(): void {
    const { desk } = this.#session ?? {};
    if (!desk) return;
    desk.finishEditing();
    const name = `${desk.sheet.name}.csv`;
    saveFile(saveCsv(desk.sheet), name);
    desk.say(this.#words.say("workbench.saved", { file: name }));
  }

  #say(sentence: string): void {
    this.#session?.desk.say(sentence);
  }
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}

const practicePath = "/assets/samples/practice.xlsx";
export const samplePath = "/assets/samples/contrast-echo-charges.xlsx";
