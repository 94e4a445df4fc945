import assert from "node:assert/strict";
import { openPane } from "./office-in-node.ts";
import type { Pane } from "./office-in-node.ts";

describe("Commands of the ribbon and the keyboard", () => {
  let pane: Pane;
  const paneStates: string[] = [];
  const ribbon: string[] = [];
  const left: string[] = [];

  before(async () => {
    pane = await openPane({
      shortcuts: { nextFinding: "Ctrl+Alt+Down", checkSheet: "Ctrl+Alt+Shift+S" },
      onPaneState: (state) => paneStates.push(state),
      onRibbon: (change) => ribbon.push(JSON.stringify(change)),
      onLeave: (isBackward) => left.push(isBackward ? "backwards" : "on"),
    });
    pane.evaluate(`
      var calls = [];
      Office.actions.associate("checkSheet", (event) => {
        calls.push("checkSheet " + (event ? event.source.id : "by key"));
        if (event) setTimeout(() => event.completed(), 5);
      });
      Office.actions.associate("nextFinding", (event) => calls.push("nextFinding " + (event ? "by ribbon" : "by key")));
    `);
  });
  after(() => pane.close());

  const calls = (): readonly string[] => JSON.parse(pane.evaluate<string>("JSON.stringify(calls)")) as string[];

  /** What office.js tells the host of a key that was pressed in the pane. */
  const notify = (notice: number, details?: object): void => {
    const data = JSON.stringify(["id", notice, details]);
    pane.evaluate(`window.parent.postMessage(JSON.stringify({
      _messageType: 0, _actionType: 0, _actionName: "ContextActivationManager_notifyHost", _conversationId: JSON.parse(window.name).baseFrameName, _correlationId: 1,
      _data: ${data},
    }), "*")`);
  };

  it("run in the pane, and are done when the add-in says so", async () => {
    await pane.host.invokeCommand("checkSheet", "CheckSheet.Button");
    assert.deepEqual(calls(), ["checkSheet CheckSheet.Button"]);
  });

  it("fail when nobody associated them", async () => {
    await assert.rejects(pane.host.invokeCommand("nobody"));
  });

  it("run by their keys, pressed in the grid or in the pane, without an event", async () => {
    const press = { ctrlKey: true, altKey: true, shiftKey: false, metaKey: false };
    assert.equal(pane.host.pressKeys({ ...press, keyCode: 40 }), true);
    assert.equal(pane.host.pressKeys({ ...press, keyCode: 41 }), false);
    assert.equal(pane.host.pressKeys({ ...press, keyCode: 83 }), false);
    notify(39, { keyCode: 83, ctrlKey: true, altKey: true, shiftKey: true, metaKey: false });
    await pane.settle();
    assert.deepEqual(calls().slice(-2), ["nextFinding by key", "checkSheet by key"]);
  });

  it("lead out of the pane by Tab at its ends and by Ctrl+F6", async () => {
    for (const notice of [13, 14, 5, 6, 0]) notify(notice);
    await pane.settle();
    assert.deepEqual(left, ["on", "backwards", "on", "backwards"]);
  });

  it("can be given other keys by the add-in", async () => {
    await pane.evaluate<Promise<void>>(`Office.actions.replaceShortcuts({ nextFinding: "Ctrl+Shift+N" })`);
    const keys = await pane.evaluate<Promise<Record<string, string>>>("Office.actions.getShortcuts()");
    assert.equal(keys["nextFinding"], "Ctrl+Shift+N");
    assert.equal(
      pane.host.pressKeys({ keyCode: 78, ctrlKey: true, altKey: false, shiftKey: true, metaKey: false }),
      true,
    );
  });

  it("show and hide the pane, and tell the add-in", async () => {
    pane.evaluate(
      "var modes = []; Office.addin.onVisibilityModeChanged(({ visibilityMode }) => modes.push(visibilityMode))",
    );
    await pane.settle();
    await pane.Office.addin.hide();
    await pane.Office.addin.showAsTaskpane();
    await pane.settle();
    assert.deepEqual(paneStates.slice(0, 2), ["Background", "Visible"]);
    pane.host.showPane(false);
    await pane.settle();
    assert.equal(pane.evaluate<string>("modes.join()"), "Hidden,Taskpane,Hidden");
  });

  it("are switched on and off by the add-in", async () => {
    await pane.evaluate<Promise<void>>(`Office.ribbon.requestUpdate({
      tabs: [{ id: "Tab", groups: [{ id: "Group", controls: [{ id: "Clear", enabled: false }] }] }],
    })`);
    assert.deepEqual(ribbon, ['{"id":"Clear","enabled":false}']);
  });
});
