import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

type Action = (event?: { completed(): void }) => Promise<void>;

/** Loads the commands as the add-in's page does, with as much of Office as they ask for at the start. */
async function loadCommands() {
  const actions = new Map<string, Action>();
  const shown: string[] = [];
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, action: Action) => actions.set(name, action) },
      addin: { showAsTaskpane: () => Promise.resolve(void shown.push("pane")) },
      context: { requirements: { isSetSupported: () => false } },
    },
    Excel: { run: () => Promise.reject(new Error("no workbook")) },
  });
  await import("../../src/commands/commands.ts");
  return { actions, shown };
}

describe("The commands", () => {
  let loaded: Awaited<ReturnType<typeof loadCommands>>;

  before(async () => {
    loaded = await loadCommands();
  });

  // Whoever is tested next must not take this for Excel.
  after(() => {
    for (const name of ["Office", "Excel"]) Reflect.deleteProperty(globalThis, name);
  });

  const manifest = readFileSync(new URL("../../manifest.xml", import.meta.url), "utf8");
  const shortcuts = readFileSync(new URL("../../assets/shortcuts.json", import.meta.url), "utf8");

  it("are associated with every name in the manifest and in the shortcuts, and with no other", () => {
    const { actions } = loaded;
    const inManifest = [...manifest.matchAll(/<FunctionName>([^<]+)</g)].map(([, name]) => name!);
    const inShortcuts = (JSON.parse(shortcuts) as { actions: { id: string }[] }).actions.map(({ id }) => id);
    assert.deepEqual([...actions.keys()].sort(), [...new Set([...inManifest, ...inShortcuts])].sort());
  });

  it("tell Excel that they are done, even where the work fails", async () => {
    const { actions } = loaded;
    for (const [name, action] of actions) {
      let completed = 0;
      await action({ completed: () => completed++ });
      assert.equal(completed, 1, name);
    }
  });

  it("bear to be called without an event, as shortcuts do", async () => {
    const { actions, shown } = loaded;
    await actions.get("showPane")!();
    assert.ok(shown.length > 0);
  });
});
