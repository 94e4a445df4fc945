import { newTables } from "../../policy/new-tables.ts";
import { readPolicyFile, readPublicFiles, writePolicyFile } from "../../policy/policy-file.ts";
import { asRecords, contentOf } from "../../policy/records.ts";
import { startingContent } from "../../policy/start.ts";
import type { ContractorId } from "../../reference/contractors.ts";
import { rules } from "../../rules/index.ts";
import { readHostPolicy, readTablesPolicy, usable } from "../../session/policy.ts";
import { importPolicy } from "../../session/import-policy.ts";
import { contractorStep, missingTables } from "../../session/policy-desk.ts";
import type { Phrase } from "../../words/phrase.ts";
import type { Words } from "../../words/words.ts";
import type { CellPlace, EditingHost } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import { Store } from "../store.ts";
import { closedPolicy, exportName, type PolicyState } from "./policy-state.ts";

export interface PolicySurroundings {
  readonly host: EditingHost;
  readonly words: Words;
  /** Told whenever we have changed the policy. */
  changed(): void;
}

/** What the pane does about the policy tables. */
export class PolicyController extends Store<PolicyState> {
  private readonly surroundings: PolicySurroundings;
  private takeBack: (() => Promise<void>) | undefined;

  constructor(surroundings: PolicySurroundings) {
    super(closedPolicy);
    this.surroundings = surroundings;
  }

  /** Looks again whenever the user changes a sheet that holds the policy. */
  async start(): Promise<void> {
    await this.surroundings.host.onChange(({ sheet }) => {
      const isPolicy = this.state.reading?.tables.some(({ source }) => source.cells.sheet === sheet) ?? true;
      if (this.state.isOpen && isPolicy && !this.state.isBusy) void this.look();
    });
  }

  async open(): Promise<void> {
    this.set({ ...closedPolicy, isOpen: true, canUndo: this.takeBack !== undefined });
    await this.look();
  }

  close(): void {
    this.set(closedPolicy);
  }

  /** Puts those tables on a sheet that the workbook still lacks. */
  setUp(): Promise<void> {
    return this.work(async ({ host, words }) => {
      const wanted = missingTables(this.state.reading);
      const { sheet, names } = await host.addTables(newTables(startingContent(rules), words, false, wanted));
      await host.reveal({ sheet, row: 1, column: 1 });
      const renamed = wanted.flatMap((table, index): Phrase[] => {
        const name = names[index]!;
        return name === table ? [] : [{ key: "policy-pane.renamed", data: { wanted: table, name } }];
      });
      const payers = names[wanted.indexOf("Payers")] ?? "Payers";
      return [{ key: "policy-pane.set-up-done", data: { sheet, payers } }, ...renamed];
    });
  }

  show(place: CellPlace): Promise<void> {
    return this.work(async ({ host }) => {
      await host.reveal(place);
      return undefined;
    });
  }

  chooseContractor(contractor: ContractorId): Promise<void> {
    return this.work(async ({ host }) => {
      const made = await host.change(contractorStep(this.state.reading!, contractor));
      this.takeBack = () => host.takeBack(made);
      return [{ key: "policy-pane.contractor.done", data: { id: contractor } }];
    });
  }

  /** Gives the policy out as the text of one file. */
  export(): string | undefined {
    const { reading } = this.state;
    try {
      usable(reading!);
      const exported = writePolicyFile(contentOf(reading!.tables));
      const phrase: Phrase = { key: "policy-pane.export.done", data: { file: exportName } };
      this.set({ exported, notices: [{ phrase, kind: "calm" }] });
      return exported;
    } catch (failure) {
      this.fail(failure);
      return undefined;
    }
  }

  /** Looks into a file, and asks before anything of it is written. */
  openImport(file: string, text: string): void {
    try {
      const content = readPolicyFile(text, file);
      const reading = readTablesPolicy(asRecords(content, file), this.surroundings.words);
      const { payers } = usable(reading!, file);
      const publicTables = readPublicFiles(text, file).length;
      this.set({ importing: { file, content, payers, publicTables }, notices: [] });
    } catch (failure) {
      this.fail(failure);
    }
  }

  cancelImport(): void {
    this.set({ importing: undefined });
  }

  confirmImport(): Promise<void> {
    const { importing, reading } = this.state;
    return this.work(async ({ host, words }) => {
      this.takeBack = await importPolicy(host, importing!.content, reading, words);
      this.set({ importing: undefined });
      return [{ key: "policy-pane.import.done", data: { file: importing!.file } }];
    });
  }

  undo(): Promise<void> {
    const { takeBack } = this;
    this.takeBack = undefined;
    return this.work(async () => {
      await takeBack?.();
      return [{ key: "policy-pane.undone" }];
    });
  }

  /** Does something with the workbook and looks at the policy again. Sentences about what was done mean a change. */
  private async work(action: (around: PolicySurroundings) => Promise<readonly Phrase[] | undefined>): Promise<void> {
    if (this.state.isBusy) return;
    this.set({ isBusy: true, notices: [] });
    try {
      const done = await action(this.surroundings);
      if (!done) return this.set({ isBusy: false });
      this.surroundings.changed();
      await this.look();
      const notices = done.map((phrase) => ({ phrase, kind: "calm" as const }));
      this.set({ isBusy: false, notices, exported: undefined, canUndo: this.takeBack !== undefined });
    } catch (failure) {
      this.fail(failure);
    }
  }

  private async look(): Promise<void> {
    const { host, words } = this.surroundings;
    try {
      this.set({ reading: await readHostPolicy(host, words), isRead: true });
    } catch (failure) {
      this.fail(failure);
    }
  }

  private fail(failure: unknown): void {
    const detail = failure instanceof Error ? failure.message : String(failure);
    const phrase: Phrase =
      failure instanceof Problem ? failure.phrase : { key: "policy-pane.failed", data: { detail } };
    this.set({ isBusy: false, notices: [{ phrase, kind: "problem" }] });
  }
}
