import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { paint } from "./icons/draw.mjs";
import { glyphs } from "./icons/glyphs.mjs";
import { encodePng } from "./icons/png.mjs";

/** Sizes that Office asks for, from the small ribbon at 100 % to the store's listing. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const folder = fileURLToPath(new URL("../assets/icons", import.meta.url));
await mkdir(folder, { recursive: true });
for (const [name, layers] of Object.entries(glyphs)) {
  for (const size of sizes) {
    await writeFile(path.join(folder, `${name}-${size}.png`), encodePng(size, paint(size, layers)));
  }
}
