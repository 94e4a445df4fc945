import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "../scripts/build.mjs";
import { productionUrl } from "../scripts/production-manifest.mjs";

const dist = process.env.ECHOSCRUB_DIST ?? fileURLToPath(new URL("../dist", import.meta.url));
const read = (file: string) => readFileSync(path.join(dist, file), "utf8");

/** Bytes of the one file with such a name, as it is sent. */
function sizeOf(name: RegExp): number {
  const files = readdirSync(dist).filter((file) => name.test(file));
  assert.equal(files.length, 1);
  return gzipSync(read(files[0]!)).length;
}

describe("The production build", function () {
  this.timeout(120_000);

  before(async () => {
    if (!existsSync(path.join(dist, "manifest.xml"))) await build("production");
  });

  it("holds every file of ours that its manifest names", () => {
    const addresses = [...read("manifest.xml").matchAll(/(?:DefaultValue|Url)="([^"]+)"/g)].map(
      ([, address]) => address!,
    );
    const ours = addresses.filter((address) => address.startsWith(productionUrl));
    assert.ok(ours.length > 10);
    const missing = ours.filter((address) => {
      const file = address.slice(productionUrl.length).replace(/[?#].*/, "");
      return file !== "" && !existsSync(path.join(dist, file));
    });
    assert.deepEqual(missing, []);
  });

  it("names no address of a developer's machine", () => {
    const guilty = readdirSync(dist, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(?:html|js|json|xml|css)$/.test(file))
      .filter((file) => /localhost:\d/.test(read(file)));
    assert.deepEqual(guilty, []);
  });

  it("lets the pane run no script or style but its own and Microsoft's office.js", () => {
    const page = read("taskpane.html");
    assert.match(page, /script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/);
    assert.match(page, /connect-src 'self'/);
    assert.doesNotMatch(page, /unsafe-|<style|<script>|\sstyle=|\son\w+=/);
  });

  it("keeps the pane, its commands and functions within 150 kB as they are sent", () => {
    assert.ok(sizeOf(/^taskpane\..*\.js$/) < 150_000, `${sizeOf(/^taskpane\..*\.js$/)} bytes`);
  });

  it("keeps the functions that run alone, with cards and tables, within 160 kB", () => {
    assert.ok(sizeOf(/^functions\.js$/) < 160_000, `${sizeOf(/^functions\.js$/)} bytes`);
  });

  it("keeps what the pane fetches later within 80 kB, in a file of its own", () => {
    assert.ok(sizeOf(/^secondary\..*\.js$/) < 80_000, `${sizeOf(/^secondary\..*\.js$/)} bytes`);
  });

  it("keeps the cards of codes within 30 kB, in a file of their own", () => {
    assert.ok(sizeOf(/^cards\..*\.js$/) < 30_000, `${sizeOf(/^cards\..*\.js$/)} bytes`);
  });

  it("keeps the tables within 30 kB, in a file of their own", () => {
    assert.ok(sizeOf(/^tables\..*\.js$/) < 30_000, `${sizeOf(/^tables\..*\.js$/)} bytes`);
  });
});
