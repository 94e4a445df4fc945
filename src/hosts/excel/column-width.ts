/** Points of a column that shows one more letter, and of its borders. */
const letter = 5.25;
const borders = 4;

/** Points of a column that shows so many characters. */
export function pointsOf(characters: number): number {
  return borders + characters * letter;
}
