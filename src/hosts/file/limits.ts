/** Rows and columns of a worksheet (Microsoft, "Excel specifications and limits"). */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** Characters that a cell can hold (same source). */
export const longestText = 32_767;

/**
 * Bytes that one part may inflate to while it is streamed. A worksheet of 1,048,576 rows and 20 columns inflates to
 * about 800 MB; what inflates to more than twice that is no billing sheet, and probably a zip bomb.
 */
export const longestStream = 2 ** 31;

/** Bytes of a part that is held as a whole (styles, relationships, a table): real ones stay under a few MB. */
export const longestPart = 2 ** 26;

/** Characters of one XML tag or of one cell's text: 32,767 characters, each escaped with up to ten. */
export const longestToken = 2 ** 20;

/** Cell places that a sheet may take in memory, blanks between cells counted: 8 bytes each, 400 MB. */
export const mostPlaces = 50_000_000;

/** Characters of all texts of a sheet, or shared by all sheets; a million rows of 20 short texts have a third of that. */
export const mostText = 2 ** 28;

/** Entries of a zip; a workbook with a thousand sheets has about ten thousand. */
export const mostEntries = 100_000;

/** Bytes and cells of a workbook that is converted: the library holds all of it as objects, some 200 bytes a cell. */
export const longestConverted = 2 ** 28;
export const mostConverted = 5_000_000;
