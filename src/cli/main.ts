import { buffer } from "node:stream/consumers";
import { run } from "./run.ts";

// A reader that closes the pipe early, such as head, has read enough: that is no failure.
process.stdout.on("error", (failure: NodeJS.ErrnoException) => {
  if (failure.code !== "EPIPE") throw failure;
});

const { status, stdout, stderr } = await run(process.argv.slice(2), () => buffer(process.stdin));
process.exitCode = status;
process.stderr.write(stderr);
process.stdout.write(stdout);
