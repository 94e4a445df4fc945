import { cards } from "./cards.ts";
import { claimFiles } from "./claim-files.ts";
import { cli } from "./cli.ts";
import { docs } from "./docs.ts";
import { files } from "./files.ts";
import { english } from "./index.ts";
import { ndc } from "./ndc.ts";
import { secondaryWords } from "./secondary.ts";
import { workbench } from "./workbench.ts";

/** Every English string that is not part of a rule: those of the add-in, and those that only other hosts say. */
export const everyWord = {
  ...english,
  ...cards,
  ...claimFiles,
  ...cli,
  ...docs,
  ...files,
  ...ndc,
  ...secondaryWords,
  ...workbench,
} as const;

export type Texts = typeof everyWord;
