import type { IsoDate } from "../../claims/dates.ts";
import { Problem } from "../../worksheet/problem.ts";
import { readArguments, type Usage } from "../arguments.ts";
import { readSheetSettings, sheetOptions, type SheetSettings } from "../check/settings.ts";
import { formatOf } from "../values.ts";
import { isSameFile } from "../files.ts";

const formats = ["text", "json"] as const;

/** What `echoscrub release` was asked to do. */
export interface ReleaseSettings extends SheetSettings {
  readonly format: (typeof formats)[number];
  readonly out: string;
  readonly held: string | undefined;
  /** Where to write the released lines in the columns that clearinghouses ask for. */
  readonly upload: string | undefined;
}

const releaseUsage: Usage = {
  command: "release",
  operands: ["FILE"],
  options: { ...sheetOptions, format: "one", out: "one", held: "one", upload: "one" },
};

export async function readReleaseSettings(words: readonly string[], today: IsoDate): Promise<ReleaseSettings> {
  const given = readArguments(words, releaseUsage);
  const settings = readSheetSettings(given, today);
  const [out, held, upload] = [given.one("out"), given.one("held"), given.one("upload")];
  if (out === undefined) throw new Problem({ key: "cli.release-needs-out" });
  const written = [out, held, upload].filter((file) => file !== undefined);
  for (const [place, file] of written.entries()) {
    if (!file.toLowerCase().endsWith(".csv")) throw new Problem({ key: "cli.release-not-csv", data: { file } });
    for (const input of [settings.file, settings.policy]) {
      if (input !== undefined && (await isSameFile(file, input))) {
        throw new Problem({ key: "cli.release-is-input", data: { file } });
      }
    }
    for (const other of written.slice(0, place)) {
      if (await isSameFile(file, other)) throw new Problem({ key: "cli.release-same-file" });
    }
  }
  return { ...settings, format: formatOf(given.one("format"), formats), out, held, upload };
}
