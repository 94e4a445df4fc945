import { spawnSync } from "node:child_process";
import { build } from "./build.mjs";

const [action = "start"] = process.argv.slice(2);

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error(
    "Excel runs on Windows and macOS only: use `npm start` here, which opens the same add-in in the workbench.",
  );
  process.exit(1);
}

// Excel talks to https only; the certificate is made once and trusted for this user.
if (action === "start") {
  await build("development");
  run("office-addin-dev-certs", ["install"]);
}
run("office-addin-debugging", [
  action,
  "manifest.xml",
  ...(action === "start" ? ["desktop", "--dev-server", "node scripts/serve-https.mjs"] : []),
]);

function run(command, args) {
  const { status } = spawnSync("npx", ["--no-install", command, ...args], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}
