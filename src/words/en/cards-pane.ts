/** Looking up a code in the pane. */
export const cardsPane = {
  "cards-pane.close": "Close",
  "cards-pane.of": "Card of {code}",
  "cards-pane.text": "Code, brand, word or denial",
  "cards-pane.look-up": "Look up",
  "cards-pane.on": "On the date of service",
  "cards-pane.hint": "For example Q9957, Lumason, wastage, CO-97 or too many units.",
  "cards-pane.nothing":
    "Nothing is found for {text}: try a code of contrast echo, a brand, a word or the number of a denial.",
  "cards-pane.empty": "Nothing was typed: type a code, a brand, a word or the number of a denial.",
  "cards-pane.found": "{count, plural, one {One match} other {# matches}}",
  "cards-pane.shown": "{code} on {date}",
  "cards-pane.beside": "Side by side with",
  "cards-pane.alone": "{code} alone",
  "cards-pane.differs": "differs",
  "cards-pane.only-differences": "Only what differs",
  "cards-pane.quarter": "Quarter",
  "cards-pane.limit": "Limit per unit",
  "cards-pane.chart": "Medicare limit per unit of {code} by quarter",
  "cards-pane.gap": "not known",
  "cards-pane.denial": "Denial {reasons}",
  "cards-pane.number": "[{number}]",
} as const;
