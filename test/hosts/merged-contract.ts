import assert from "node:assert/strict";
import { plain, rowOf, using, type OpenHost } from "./contract.ts";

/** What every host does about cells that are merged. */
export function mergedContract(name: string, open: OpenHost): void {
  describe(`${name}: merged cells`, () => {
    it("are given as they are seen, down their column", async () => {
      const rows = [
        ["Contrast echo charges"],
        ["Patient", "DOS", "CPT", "Mod", "Units"],
        ["P1", 46_300, "Q9957", "JZ", 2],
        [null, 46_300, "Q9957", "JW", 1],
        ["P2", 46_300, "Q9957", null, 2],
      ];
      await using(open({ ...plain, rows, merged: ["A3:A4", "A1:E1"] }), async ({ host }) => {
        const cells = await host.read({ kind: "sheet" }, () => undefined);
        assert.deepEqual(rowOf(cells, 4), ["P1", 46_300, "Q9957", "JW", 1]);
        assert.deepEqual(rowOf(cells, 5), ["P2", 46_300, "Q9957", null, 2]);
        assert.deepEqual(rowOf(cells, 1), ["Contrast echo charges", null, null, null, null]);
      });
    });
  });
}
