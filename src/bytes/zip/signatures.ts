// Signatures and, in the reader and the writer, field offsets: PKWARE APPNOTE 6.3.10, sections 4.3.7 to 4.3.16.
export const local = 0x04034b50;
export const central = 0x02014b50;
export const end = 0x06054b50;
export const end64 = 0x06064b50;
export const locator64 = 0x07064b50;
