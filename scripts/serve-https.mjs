import { createServer } from "node:https";
import { fileURLToPath } from "node:url";
import certificates from "office-addin-dev-certs";
import sirv from "sirv";

/** Serves the built pages to a real Excel, at the address that the development manifest names. */
const dist = fileURLToPath(new URL("../dist", import.meta.url));
const options = await certificates.getHttpsServerOptions();
const pages = sirv(dist, { dev: true });

createServer(options, (request, response) =>
  pages(request, response, () => response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found.")),
).listen(3000, "localhost", () => console.log("EchoScrub for Excel: https://localhost:3000/taskpane.html"));
