import assert from "node:assert/strict";
import { definedClasses } from "../../src/workbench/objects/context.ts";
import { openPane } from "./office-in-node.ts";
import type { Pane } from "./office-in-node.ts";

/** What office.js says about its own classes. */
interface ClientClass {
  readonly scalars: readonly string[];
  readonly settable: readonly boolean[];
  readonly members: readonly string[];
  readonly isCollection: boolean;
}

const introspection = `(() => {
  const describe = (type) => {
    const sample = Object.create(type.prototype);
    return {
      scalars: sample._scalarPropertyOriginalNames || [],
      settable: sample._scalarPropertyUpdateable || [],
      members: Object.getOwnPropertyNames(type.prototype),
      isCollection: !!sample._isCollection,
    };
  };
  const isClass = (value) => typeof value === "function" && Object.getOwnPropertyNames(value.prototype || {}).includes("_className");
  const found = {};
  for (const library of [Excel, OfficeCore, { CustomFunctions: CustomFunctionsRuntime() }])
    for (const [name, value] of Object.entries(library)) if (isClass(value) && !(name in found)) found[name] = describe(value);
  return JSON.stringify(found);
  function CustomFunctionsRuntime() { return Excel.CustomFunctions; }
})()`;

describe("The classes of the workbench's host", () => {
  let pane: Pane;
  let client: Readonly<Record<string, ClientClass>>;

  before(async () => {
    pane = await openPane();
    client = JSON.parse(pane.evaluate<string>(introspection)) as Readonly<Record<string, ClientClass>>;
  });
  after(() => pane.close());

  // The runtime of custom functions keeps its class to itself, and one service is made from compressed metadata.
  const hidden = new Set(["CustomFunctions", "AddinInternalService"]);

  for (const each of definedClasses.filter(({ name }) => !hidden.has(name))) {
    it(`${each.name} has no member that office.js would not ask for`, () => {
      const known = client[each.name];
      assert.ok(known, `office.js has no class ${each.name}`);
      const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
      const settable = known.scalars.filter((_name, index) => known.settable[index]);
      assert.deepEqual(
        each.scalars.filter((name) => !known.scalars.includes(name)),
        [],
      );
      assert.deepEqual(
        each.settable.filter((name) => known.settable.length > 0 && !settable.includes(name)),
        [],
      );
      assert.deepEqual(
        each.navigation.filter((name) => !known.members.includes(camelCase(name))),
        [],
      );
      assert.deepEqual(
        each.methods.filter((name) => !known.members.includes(camelCase(name))),
        [],
      );
      assert.deepEqual(
        each.events.filter((name) => !known.members.includes(`_Register${name}`)),
        [],
      );
      assert.deepEqual(
        each.events.filter((name) => !known.members.includes(`_Unregister${name}`)),
        [],
      );
      if (each.hasItems) assert.ok(known.isCollection && known.members.includes("getItem"));
    });
  }
});
