import { build } from "./build.mjs";
import { chapters } from "./guide/chapters.ts";
import { walk } from "./guide/album.ts";
import { closeWorkbench } from "./workbench-page.ts";

// Chapters may be named, so that one can be redone without the others.
const wanted = process.argv.slice(2);
await build("production");
try {
  for (const [name, chapter] of Object.entries(chapters)) {
    if (wanted.length === 0 || wanted.includes(name)) await walk(chapter);
  }
} finally {
  await closeWorkbench();
}
