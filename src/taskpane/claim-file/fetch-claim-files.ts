import type * as claimFiles from "../../session/claim-files/index.ts";
import type { Words } from "../../words/words.ts";

export type ClaimFilesFile = typeof claimFiles;

/** Claim files are read by a file of its own, fetched with its strings when one is opened. */
export async function fetchClaimFiles(words: Words): Promise<ClaimFilesFile> {
  const fetched = await import(/* webpackChunkName: "claim-files" */ "../../session/claim-files/index.ts");
  words.learn(fetched.claimFiles);
  return fetched;
}
