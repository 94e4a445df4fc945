import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const root = fileURLToPath(new URL("..", import.meta.url));
const officeCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Nothing leaves the machine: scripts, styles, requests and frames only from here. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * office.js trusts a host page that is served over https. Before it talks to one on plain http it asks a page beside
 * itself whether the user agreed; on this machine's own address the answer is yes.
 */
const trustPage = `<!doctype html><title>Host trust</title><script src="trust.js"></script>`;
const trustScript = `addEventListener("message", ({ source, origin }) => {
  if (origin === location.origin) source.postMessage(JSON.stringify({ hostUserTrusted: true }), origin);
});`;

/**
 * The server of the workbench: the built pages, the sample files, and office.js out of node_modules in place of
 * Microsoft's server, so that the pages of the production build run without a network.
 * @param {{ dist?: string }} [places] another folder of built pages (tests)
 */
export function createWorkbenchServer({ dist = path.join(root, "dist") } = {}) {
  const pages = sirv(dist, { etag: true });
  const assets = sirv(path.join(root, "assets"), { etag: true });
  const office = sirv(path.join(root, "node_modules/@microsoft/office-js/dist"), { maxAge: 3600 });

  return createServer((request, response) => {
    const { hostname, pathname } = addressOf(request);
    if (!isThisMachine(hostname)) return refuse(response, 403, "This server answers only to localhost.");
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Only GET.");
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");

    const notFound = () => refuse(response, 404, "Not found.");
    // office.js asks for some folders in mixed case, but the package has them in lower case.
    const lower = pathname.toLowerCase();
    if (lower === "/office/agaveerrorux/index.html") return send(response, "text/html", trustPage);
    if (lower === "/office/agaveerrorux/trust.js") return send(response, "text/javascript", trustScript);
    if (lower.startsWith("/office/")) return under("/office", office, request, response, notFound);
    if (pathname === "/") return redirect(response, "/workbench.html");
    if (/^\/[\w-]+\.html$/.test(pathname)) return sendPage(path.join(dist, pathname), response, notFound);
    pages(request, response, () =>
      pathname.startsWith("/assets/") ? under("/assets", assets, request, response, notFound) : notFound(),
    );
  });
}

/** Listens on this machine only, on the wanted port or the next free one. */
export async function listen(server, wanted = 3000) {
  for (let port = wanted; ; port += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once("error", reject).listen(port, "localhost", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return `http://localhost:${server.address().port}/`;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port > wanted + 50) throw error;
    }
  }
}

/** A page names office.js at Microsoft's address; the page itself stays as it was built. */
async function sendPage(file, response, notFound) {
  const html = await readFile(file, "utf8").catch(() => undefined);
  if (html === undefined) return notFound();
  send(response, "text/html", html.replaceAll(officeCdn, "/office/"));
}

function under(prefix, serve, request, response, notFound) {
  request.url = request.url.slice(prefix.length);
  if (prefix === "/office") request.url = request.url.toLowerCase();
  serve(request, response, notFound);
}

function send(response, type, text) {
  response.setHeader("Content-Type", `${type};charset=utf-8`);
  response.setHeader("Cache-Control", "no-cache");
  response.end(text);
}

function redirect(response, location) {
  response.writeHead(302, { Location: location }).end();
}

function refuse(response, status, sentence) {
  response.writeHead(status, { "Content-Type": "text/plain;charset=utf-8" }).end(sentence);
}

function addressOf(request) {
  try {
    return new URL(request.url, `http://${request.headers.host}`);
  } catch {
    return { hostname: "", pathname: "" };
  }
}

/** A page elsewhere whose name was pointed at this machine must not read the files served here. */
function isThisMachine(hostname) {
  return hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
}
