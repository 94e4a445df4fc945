/** What can wait until somebody wants it: all of it comes in one file. */
export { secondaryWords } from "../words/en/secondary.ts";
export { recordRun } from "../session/summary/runs.ts";
export { writeFindings } from "../session/summary/write.ts";
export { openLive } from "./live/open-live.ts";
export { openSecondary } from "./secondary.tsx";
export { Ask } from "./views/ask.tsx";
export { Results } from "./views/results.tsx";
export { SheetList } from "./views/sheets/sheet-list.tsx";
export * as editing from "../hosts/excel/editing.ts";
