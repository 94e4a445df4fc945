import { definitySplit, warning, type Mistake } from "./mistake.ts";

export const documentationMistakes: readonly Mistake[] = [
  {
    study: definitySplit,
    plant([, given, discarded]) {
      for (const line of [given!, discarded!]) line.subopt = "N";
      return [warning(given!, "doc-suboptimal-images", "The record says that the images were good.")];
    },
  },
  {
    study: definitySplit,
    plant([, given, discarded]) {
      for (const line of [given!, discarded!]) line.order = "N";
      return [warning(given!, "doc-order", "No order is on file.")];
    },
  },
];
