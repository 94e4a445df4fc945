import { build } from "./build.mjs";
import { chapters } from "./guide/chapters.ts";
import { walk } from "./guide/album.ts";
import { closeWorkbench } from "./workbench-page.ts";

// Chapters may be named, so that one can be redone without the others; pages that are built already may be named too.
const wanted = process.argv.slice(2);
if (process.env["ECHOSCRUB_DIST"] === undefined) await build("production");
try {
  for (const [name, chapter] of Object.entries(chapters)) {
    if (wanted.length === 0 || wanted.includes(name)) await walk(chapter);
  }
} finally {
  await closeWorkbench();
}
