/** Does something after so many milliseconds; gives what calls it off. */
export type Later = (milliseconds: number, work: () => void) => () => void;
