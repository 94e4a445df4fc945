import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createWorkbenchServer, listen } from "../../scripts/serve.mjs";

const page = `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

describe("the workbench server", () => {
  let folder = "";
  let server: Server;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "workbench-"));
    await writeFile(path.join(folder, "taskpane.html"), page);
    await writeFile(path.join(folder, "taskpane.js"), "// hosted at https://appsforoffice.microsoft.com/lib/1/hosted/");
    server = createWorkbenchServer({ dist: folder });
    await listen(server, 4700);
  });

  after(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  /** Asks for a path as it is written, which `fetch` would tidy up. */
  function ask(asked: string, options: { readonly host?: string; readonly method?: string } = {}): Promise<Answer> {
    const { port } = server.address() as AddressInfo;
    const { method = "GET", host = `localhost:${String(port)}` } = options;
    return new Promise((resolve, reject) => {
      request({ host: "localhost", port, path: asked, method, headers: { Host: host } }, (response) => {
        let text = "";
        response.on("data", (piece) => (text += String(piece)));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      })
        .on("error", reject)
        .end();
    });
  }

  it("sends the page to the workbench", async () => {
    const { status, headers } = await ask("/");
    assert.equal(status, 302);
    assert.equal(headers.location, "/workbench.html");
  });

  it("answers for Microsoft's server out of the npm package, in pages only", async () => {
    assert.equal((await ask("/taskpane.html")).text, `<script src="/office/office.js"></script>`);
    assert.match((await ask("/taskpane.js")).text, /appsforoffice/);
    for (const file of ["/office/office.js", "/office/en-US/office_strings.js", "/office/excel-web-16.00.js"]) {
      const { status, headers } = await ask(file);
      assert.deepEqual([file, status, headers["content-type"]], [file, 200, "text/javascript"]);
    }
  });

  it("tells office.js that this machine may host it over plain http", async () => {
    assert.match((await ask("/office/AgaveErrorUX/index.html")).text, /src="trust\.js"/);
    assert.match((await ask("/office/AgaveErrorUX/trust.js")).text, /hostUserTrusted: true/);
  });

  for (const asked of [
    "/taskpane.html",
    "/taskpane.js",
    "/office/office.js",
    "/nowhere",
    "/office/AgaveErrorUX/index.html",
  ]) {
    it(`forbids ${asked} everything but this server`, async () => {
      const policy = String((await ask(asked)).headers["content-security-policy"]);
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /connect-src 'self'/);
      assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    });
  }

  for (const asked of [
    "/../package.json",
    "/..%2fpackage.json",
    "/%2e%2e/package.json",
    "/assets/../package.json",
    "/assets/..%2f..%2fpackage.json",
    "/assets/%2e%2e%2fpackage.json",
    "/office/..%2f..%2f..%2f..%2fpackage.json",
    "/office/..\\..\\package.json",
    "/..\\..\\..\\etc\\passwd.html",
    "//etc/passwd",
    "/%00",
    "/%",
  ]) {
    it(`gives nothing from outside its folders for ${asked}`, async () => {
      const { status, text } = await ask(asked);
      assert.ok(status === 404 || status === 403 || status === 302, String(status));
      assert.doesNotMatch(text, /echoscrub|root:/);
    });
  }

  it("refuses other names of this machine, and other methods", async () => {
    assert.equal((await ask("/taskpane.html", { host: "attacker.example" })).status, 403);
    assert.equal((await ask("/taskpane.html", { method: "POST" })).status, 405);
  });

  it("listens on this machine only, and takes the next port when one is taken", async () => {
    const { address, port } = server.address() as AddressInfo;
    assert.match(address, /^(127\.0\.0\.1|::1)$/);
    const other = createWorkbenchServer({ dist: folder });
    const url = await listen(other, port);
    other.close();
    assert.equal(url, `http://localhost:${String(port + 1)}/`);
  });
});
