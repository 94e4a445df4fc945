import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { createWorkbenchServer, listen } from "./serve.mjs";
import { build } from "./build.mjs";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: process.env.PORT ?? "3000" },
    "no-build": { type: "boolean", default: false },
    "no-open": { type: "boolean", default: false },
  },
});

if (!values["no-build"]) await build("production");
const address = await listen(createWorkbenchServer(), Number(values.port));
console.log(`EchoScrub workbench: ${address}`);
if (!values["no-open"]) openInBrowser(address);

/** Opens the page in the user's browser where there is a screen; without one the printed address is enough. */
function openInBrowser(url) {
  const [command, ...rest] = opener() ?? [];
  if (!command) return;
  spawn(command, [...rest, url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

function opener() {
  if (process.env.CI) return undefined;
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["cmd", "/c", "start", ""];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ["xdg-open"] : undefined;
}
