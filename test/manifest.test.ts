import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { OfficeAddinManifest } from "office-addin-manifest";
import { forProduction } from "../scripts/production-manifest.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const manifest = read("manifest.xml");
const development = "https://localhost:3000/";

const every = (pattern: RegExp, text = manifest) => [...text.matchAll(pattern)].map(([, found]) => found!);
const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

const resources = every(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
const used = every(/\bresid="([^"]+)"/g);
const functionNames = sorted(every(/<FunctionName>([^<]+)</g));
const shortcuts = JSON.parse(read("assets/shortcuts.json")) as {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
};

/** Width and height that a PNG file says of itself. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(path.join(root, file));
  assert.equal(bytes.toString("latin1", 1, 4), "PNG", file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("The manifest", () => {
  it("is read by Microsoft's own parser", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "manifest-"));
    const file = path.join(folder, "manifest.xml");
    try {
      writeFileSync(file, forProduction(manifest));
      const info = await OfficeAddinManifest.readManifestFile(file);
      assert.match(info.id ?? "", /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      assert.equal(info.displayName, "EchoScrub");
      assert.deepEqual(info.hosts, ["Workbook"]);
      assert.equal(info.permissions, "ReadWriteDocument");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("resolves every resource id, and declares none that is not used", () => {
    assert.deepEqual(sorted(used), sorted(resources));
    assert.equal(resources.length, new Set(resources).size);
  });

  it("keeps resource ids within the 32 characters that Office allows", () => {
    assert.deepEqual(
      resources.filter((id) => id.length > 32),
      [],
    );
  });

  it("keeps labels and tips within the lengths that Office allows", () => {
    const [short, long] = manifest.split("</bt:ShortStrings>");
    const values = (text: string) => every(/<bt:String id="[^"]+" DefaultValue="([^"]*)"/g, text);
    assert.deepEqual(
      values(short!).filter((text) => text.length > 125),
      [],
    );
    assert.deepEqual(
      values(long!).filter((text) => text.length > 250),
      [],
    );
  });

  it("gives every icon in every size, at exactly that size", () => {
    const files = every(/DefaultValue="https:\/\/localhost:3000\/(assets\/icons\/[^"]+)"/g);
    for (const file of files) {
      const size = Number(/-(\d+)\.png$/.exec(file)![1]);
      assert.deepEqual(pngSize(file), [size, size], file);
    }
    const names = sorted(files.map((file) => path.basename(file).replace(/-\d+\.png$/, "")));
    const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
    const missing = names.flatMap((name) =>
      sizes.filter((size) => !existsSync(path.join(root, `assets/icons/${name}-${size}.png`))),
    );
    assert.deepEqual(missing, []);
    for (const icon of every(/<Icon>([\s\S]*?)<\/Icon>/g)) {
      assert.deepEqual(every(/size="(\d+)"/g, icon).map(Number), sizes.slice(0, -1));
      assert.deepEqual(every(/resid="[^"]+\.(\d+)"/g, icon).map(Number), sizes.slice(0, -1));
    }
  });

  it("names the pane once for pane, commands and functions, so that they share one runtime", () => {
    for (const element of ["Runtime", "FunctionFile", "SourceLocation"]) {
      assert.ok(new RegExp(`<${element} resid="Pane.Url"`).test(manifest), element);
    }
    assert.match(manifest, /<Runtime resid="Pane\.Url" lifetime="long"/);
    assert.match(manifest, /<Set Name="SharedRuntime"/);
  });

  it("gives the functions no namespace, so that they are typed as they stand", () => {
    assert.doesNotMatch(manifest, /<Namespace/);
  });

  it("has the version of the package", () => {
    const { version } = JSON.parse(read("package.json")) as { version: string };
    assert.deepEqual(every(/<Version>([^<]+)</g), [`${version}.0`]);
  });

  it("keeps this machine out of the production build", () => {
    const built = forProduction(manifest);
    assert.doesNotMatch(built, /localhost/);
    assert.ok(every(/"(https?:[^"]+)"/g, built).every((url) => /^https:\/\/|^http:\/\/(schemas|www\.w3)\./.test(url)));
    assert.equal(every(/(https:\/\/localhost:3000\/)/g).length, manifest.split(development).length - 1);
  });
});

describe("The keyboard shortcuts", () => {
  const ids = shortcuts.actions.map(({ id }) => id);

  it("name only actions that exist, each of them once", () => {
    assert.deepEqual(sorted(shortcuts.shortcuts.map(({ action }) => action)), sorted(ids));
    assert.equal(ids.length, new Set(ids).size);
    assert.ok(shortcuts.actions.every(({ type, name }) => type === "ExecuteFunction" && name));
  });

  it("reach everything that the ribbon does", () => {
    assert.deepEqual(
      functionNames.filter((name) => !ids.includes(name)),
      [],
    );
  });

  it("give no two actions the same keys", () => {
    for (const platform of ["default", "mac"]) {
      const keys = shortcuts.shortcuts.map(({ key }) => key[platform]!);
      assert.ok(
        keys.every((combination) => /^(?:(?:Ctrl|Alt|Shift|Command)\+){2,3}(?:[A-Z]|Up|Down)$/.test(combination)),
      );
      assert.equal(new Set(keys).size, keys.length, platform);
    }
  });

  it("are where the manifest says", () => {
    const [file] = every(/<ExtendedOverrides Url="https:\/\/localhost:3000\/([^"]+)"/g);
    assert.ok(existsSync(path.join(root, file!)));
  });
});
