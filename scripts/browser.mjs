import { createReadStream, createWriteStream } from "node:fs";
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { chromium } from "playwright-core";
import { extract } from "tar-fs";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

/**
 * A headless browser for the tests. CHROME_PATH names one of your own; else Linux takes the Chromium that npm
 * installed (nothing from apt is needed), Windows and macOS the installed Chrome or Edge.
 */
export async function launchBrowser(options = {}) {
  const own = process.env.CHROME_PATH;
  if (own) return chromium.launch({ ...options, executablePath: own, args: sandboxArguments() });
  if (process.platform === "linux" && process.arch === "x64") {
    const { executablePath, env } = await npmChromium();
    return chromium.launch({ ...options, executablePath, env: { ...process.env, ...env }, args: sandboxArguments() });
  }
  return chromium
    .launch({ ...options, channel: "chrome" })
    .catch(() => chromium.launch({ ...options, channel: "msedge" }))
    .catch((cause) => {
      throw new Error("No browser found. Install Chrome or Edge, or set CHROME_PATH to a Chromium.", { cause });
    });
}

/** Chromium's sandbox wants user namespaces, which containers and root seldom have; only our own pages are loaded. */
function sandboxArguments() {
  return process.platform === "linux" ? ["--no-sandbox"] : [];
}

/**
 * The package unpacks itself only where it recognises a cloud function, and into a folder shared by all versions;
 * so it is unpacked here, once per version. The rename at the end keeps two first runs from meeting half-way.
 */
async function npmChromium() {
  const packaged = path.dirname(path.dirname(require.resolve("@sparticuz/chromium")));
  const manifest = await findManifest(packaged);
  const bin = path.join(manifest.directory, "bin");
  const home = path.join(root, "node_modules", ".cache", `chromium-${manifest.version}`);
  if (!(await exists(home))) {
    await mkdir(path.dirname(home), { recursive: true });
    const fresh = await mkdtemp(`${home}-`);
    await Promise.all([
      unpackFile(path.join(bin, "chromium.br"), path.join(fresh, "chromium")),
      unpackTar(path.join(bin, "al2023.tar.br"), fresh),
      unpackTar(path.join(bin, "fonts.tar.br"), fresh),
      unpackTar(path.join(bin, "swiftshader.tar.br"), fresh),
    ]);
    await chmod(path.join(fresh, "chromium"), 0o755);
    await rename(fresh, home).catch(() => rm(fresh, { recursive: true, force: true }));
  }
  return {
    executablePath: path.join(home, "chromium"),
    env: { LD_LIBRARY_PATH: path.join(home, "lib"), FONTCONFIG_FILE: await writeFontConfiguration(home) },
  };
}

/** DejaVu as the one font family makes screenshots look the same on every Linux machine, fonts installed or not. */
async function writeFontConfiguration(home) {
  const fonts = path.join(path.dirname(require.resolve("dejavu-fonts-ttf/package.json")), "ttf");
  const aliases = [
    ["sans-serif", "DejaVu Sans"],
    ["serif", "DejaVu Serif"],
    ["monospace", "DejaVu Sans Mono"],
  ];
  const file = path.join(home, "fonts.conf");
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>${fonts}</dir>
  <cachedir>${home}/font-cache</cachedir>
${aliases.map(([family, font]) => `  <alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`).join("\n")}
</fontconfig>
`,
  );
  return file;
}

async function findManifest(start) {
  for (let directory = start; ; directory = path.dirname(directory)) {
    const file = path.join(directory, "package.json");
    if (await exists(file)) {
      const { name, version } = JSON.parse(await readFile(file, "utf8"));
      if (name === "@sparticuz/chromium") return { directory, version };
    }
    if (directory === path.dirname(directory)) throw new Error("@sparticuz/chromium is not installed: run npm ci.");
  }
}

const unpackFile = (from, to) => pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
const unpackTar = (from, to) => pipeline(createReadStream(from), createBrotliDecompress(), extract(to));
const exists = (file) =>
  access(file).then(
    () => true,
    () => false,
  );
