import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { asOf, lineCount } from "../support/sample.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sample = "assets/samples/contrast-echo-charges.xlsx";

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in the checkout; `stops` closes the reading end of its output at once. */
function start(command: string, args: readonly string[], stops = false): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const said = { stdout: "", stderr: "" };
    if (stops) child.stdout.destroy();
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, ...said }));
  });
}

const program = ["--import", "tsx", "src/cli/main.ts"];

describe("The echoscrub command as a program of its own", function () {
  this.timeout(60_000);

  it("runs from a checkout without a build step, and tells by its exit status that errors were found", async () => {
    const args = ["run", "--silent", "echoscrub", "--", "check", sample, "--as-of", asOf, "--format", "json"];
    const { status, stdout } = await start("npm", args);
    assert.equal(status, 1);
    assert.equal((JSON.parse(stdout) as { version: number }).version, 1);
  });

  it("says the same, byte for byte, when it is asked again", async () => {
    const args = [...program, "check", sample, "--as-of", asOf, "--format", "ndjson"];
    const [first, second] = [await start(process.execPath, args), await start(process.execPath, args)];
    assert.equal(first.stdout.split("\n").length, lineCount + 1);
    assert.equal(first.stdout, second.stdout);
  });

  it("ends with status 2 and one sentence on standard error where it cannot run", async () => {
    const { status, stdout, stderr } = await start(process.execPath, [...program, "check", "nowhere.xlsx"]);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.equal(stderr.trimEnd(), "There is no file nowhere.xlsx: check the name and the folder.");
  });

  it("takes it calmly that nobody reads on", async () => {
    const args = [...program, "check", sample, "--as-of", asOf, "--format", "json"];
    const { status, stderr } = await start(process.execPath, args, true);
    assert.deepEqual([status, stderr], [1, ""]);
  });
});
