import type * as claimFiles from "../../session/claim-files/index.ts";
import { Problem } from "../../words/problem.ts";
import type { Words } from "../../words/words.ts";

export type ClaimFilesFile = typeof claimFiles;

/** Claim files are read by a file of its own, fetched with its strings when one is opened. */
export async function fetchClaimFiles(words: Words): Promise<ClaimFilesFile> {
  const fetched = await loaded();
  words.learn(fetched.claimFiles);
  return fetched;
}

async function loaded(): Promise<ClaimFilesFile> {
  try {
    return await import(/* webpackChunkName: "claim-files" */ "../../session/claim-files/index.ts");
  } catch {
    throw new Problem({ key: "pane.not-loaded" });
  }
}
