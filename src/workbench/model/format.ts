/** How a cell looks; shared between cells, never changed in place. Colours are "#RRGGBB". */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly unlocked?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderEdge, Border>>>;
}

export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** A change to formats: undefined takes the property away. */
export type FormatPatch = {
  readonly [Key in keyof CellFormat]?: CellFormat[Key] | undefined;
};

export const plainFormat: CellFormat = Object.freeze({});

const shared = new Map<string, CellFormat>([["{}", plainFormat]]);

export function patchFormat(format: CellFormat | undefined, patch: FormatPatch): CellFormat {
  // General is what a cell without a number format has, so setting it takes the format away.
  const entries = Object.entries({ ...format, ...patch }).filter(
    ([name, value]) => value !== undefined && !(name === "numberFormat" && value === "General"),
  );
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const key = JSON.stringify(Object.fromEntries(entries));
  let known = shared.get(key);
  if (!known) shared.set(key, (known = Object.freeze(Object.fromEntries(entries))));
  return known;
}
