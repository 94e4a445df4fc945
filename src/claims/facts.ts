/** Published facts as one workbook knows them. What a fact is, the layers above know. */
export interface Facts {
  /** The fact to go by in place of the one that came with the program; the same one if nothing else is known. */
  of<Fact extends object>(fact: Fact): Fact;
}
