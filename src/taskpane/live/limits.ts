import type { Checked } from "../../session/check-sheet.ts";

/** Lines of the longest sheet whose edits are followed: on a longer one the pane would hesitate at every edit. */
export const mostLines = 50_000;

/** Lines of the longest sheet that is read as a whole without being asked: longer ones take Excel more than a moment. */
export const mostRead = 5_000;

/** Rows of the largest edit whose rows alone are read. */
export const mostRows = 2_000;

/** Rows below the lines of a sheet in which somebody may have put more of them. */
export const belowLines = 20;

/** Whether a sheet is too long for its edits to be followed. */
export function isTooLong({ lines }: Checked): boolean {
  return lines.count > mostLines;
}

/** Whether all of a sheet may be read without being asked. */
export function isShort({ lines }: Checked): boolean {
  return lines.count <= mostRead;
}
