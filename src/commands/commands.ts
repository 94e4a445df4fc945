import { controller } from "../taskpane/add-in.ts";

/** What the buttons of the ribbon and the keyboard shortcuts do, by the names that the manifest and shortcuts.json give. */
const actions = {
  checkSheet: () => showing(() => controller.check({ kind: "sheet" })),
  checkSelection: () => showing(() => controller.check({ kind: "selection" })),
  checkTable: () => showing(() => controller.check({ kind: "table" })),
  nextFinding: () => controller.finder.next(),
  previousFinding: () => controller.finder.previous(),
  clearMarks: () => showing(() => controller.clear()),
  showPane: () => Office.addin.showAsTaskpane(),
} as const;

/** What is said about a check is said in the pane. */
async function showing(work: () => Promise<void>): Promise<void> {
  await Office.addin.showAsTaskpane();
  await work();
}

for (const [name, action] of Object.entries(actions)) {
  Office.actions.associate(name, async (event?: Office.AddinCommands.Event) => {
    try {
      await action();
    } finally {
      // Excel grays the button until it hears that the command is done; a shortcut may come without an event.
      event?.completed();
    }
  });
}
