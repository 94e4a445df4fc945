/** The codes that our rules look at, by kind. Every table is cut down to these. */
export const studies = words(
  "93303 93304 93306 93307 93308 93312 93313 93314 93315 93316 93317 93318 93350 93351 93355 " +
    "C8921 C8922 C8923 C8924 C8925 C8926 C8927 C8928 C8929 C8930",
);
export const additions = words("0439T 76376 76377 93319 93320 93321 93325 93352 93356");
export const injections = words(
  "36000 36005 36410 36591 36592 96360 96361 96365 96366 96367 96368 96372 96374 96375 96376 96377 96523",
);
export const stressTests = words("93015 93016 93017 93018");
export const tracings = words("93000 93005 93010 93040 93041 93042");
export const visits = words("99202 99203 99204 99205 99211 99212 99213 99214 99215");
export const others = words("76604 76998 94760 94761");
export const supplies = words("A9700 Q9950 Q9955 Q9956 Q9957");

export const procedures = [...studies, ...additions, ...injections, ...stressTests, ...tracings, ...visits, ...others];

function words(text) {
  return text.split(" ");
}
