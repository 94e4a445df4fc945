import { AddIn } from "../add-in/add-in.ts";
import type { Installation } from "../add-in/add-in.ts";
import type { FileOrigin } from "../files/save-workbook.ts";
import type { Workbook } from "../model/workbook.ts";
import type { Words } from "../../words/words.ts";
import { CellClipboard } from "./clipboard.ts";
import { Desk } from "./desk.ts";

/** One workbook at work on the page, with the add-in beside it. */
export interface Session {
  readonly desk: Desk;
  readonly clipboard: CellClipboard;
  readonly addIn: AddIn;
  /** Undefined for a workbook that was made here. */
  readonly origin: FileOrigin | undefined;
}

export function startSession(
  workbook: Workbook,
  origin: FileOrigin | undefined,
  installation: Installation,
  words: Words,
): Session {
  const addIn = new AddIn(workbook, installation, words);
  addIn.calculator.opened();
  const desk = new Desk(workbook, words, installation.metadata.functions);
  return { desk, clipboard: new CellClipboard(desk), addIn, origin };
}
