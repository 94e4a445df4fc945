/** Which claims go out, and what is written of them. */
export const releasing = {
  "release.decisions": "Release decisions",
  "release.decisions.hint":
    "What was approved for release, and what is held. An approval counts for its row as it was then; a hold ends when its line is deleted.",
  "release.decisions.kinds": "Approved or Held.",
  "release.decisions.key": "By this the row is known again. An approval whose key is changed no longer counts.",
} as const;
