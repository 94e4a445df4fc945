/** What is remembered in the workbook itself, so that it goes with the file and to whoever opens it next. */
export interface WorkbookMemory {
  recall(key: string): unknown;
  remember(key: string, value: unknown): Promise<void>;
}

const prefix = "EchoScrub.";

export const workbookMemory: WorkbookMemory = {
  recall: (key) => settings()?.get(prefix + key) as unknown,
  remember(key, value) {
    const all = settings();
    if (!all) return Promise.resolve();
    all.set(prefix + key, value);
    return new Promise((resolve) => all.saveAsync(() => resolve()));
  },
};

/** A workbook that is opened for reading only has none. */
function settings(): Office.Settings | undefined {
  return Office.context.document?.settings as Office.Settings | undefined;
}
