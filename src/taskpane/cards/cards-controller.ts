import type { IsoDate } from "../../claims/dates.ts";
import { shippedFacts, type Facts } from "../../reference/facts.ts";
import { readHostPolicy, usable } from "../../session/policy.ts";
import type { Card } from "../../session/cards/card.ts";
import type { ComparedSection } from "../../session/cards/compare.ts";
import type { PricePoint } from "../../session/cards/prices.ts";
import type { CardHit } from "../../session/cards/search.ts";
import { refusalOf } from "../notices.ts";
import type { Desk } from "../desk.ts";
import { Store } from "../store.ts";
import type { CodeOnDay } from "../state.ts";
import { fetchCards, type CardsFile } from "./fetch-cards.ts";

export type ShownCard = Card & { readonly prices: readonly PricePoint[] };

export interface CardsState {
  /** What was typed, and the day that is asked about. */
  readonly text: string;
  readonly on: IsoDate;
  /** What was looked up last: the text may have been typed on since. */
  readonly asked: string;
  /** Undefined until something was looked up, or while a card is shown. */
  readonly hits: readonly CardHit[] | undefined;
  readonly card: ShownCard | undefined;
  readonly beside: { readonly card: ShownCard; readonly sections: readonly ComparedSection[] } | undefined;
  /** What stands beside the card on request: the other agents, or the study with contrast. */
  readonly peers: readonly string[];
  readonly isBusy: boolean;
}

/** What the pane does about the cards of codes. */
export class CardsController extends Store<CardsState> {
  private readonly desk: Desk;
  private file: CardsFile | undefined;
  /** What was looked up before the cards were there. */
  private wanted: string | undefined;
  private facts: Facts = shippedFacts;

  constructor(desk: Desk) {
    const nothing = { hits: undefined, card: undefined, beside: undefined, peers: [], isBusy: false };
    super({ text: "", asked: "", on: desk.today(), ...nothing });
    this.desk = desk;
  }

  type(text: string): void {
    this.set({ text });
  }

  /** Fetches the cards, and the tables that were imported; shows a code if one is asked for. */
  open(asked?: CodeOnDay): Promise<void> {
    if (asked) this.set({ on: asked.on ?? this.desk.today() });
    return this.attempt(async () => {
      const { host, words } = this.desk;
      this.file ??= await fetchCards(words);
      const policy = await readHostPolicy(host, words);
      this.facts = (policy && usable(policy).policies.facts) ?? shippedFacts;
      const wanted = asked?.code ?? this.wanted;
      if (wanted !== undefined) this.find(wanted);
      else if (this.state.card) this.show(this.state.card.code);
    });
  }

  /** A code, or the only code that a text finds, is shown at once. */
  find(text: string): void {
    const { file, facts } = this;
    this.wanted = file ? undefined : text;
    const asked = text.trim();
    this.set({ text, asked });
    if (!file) return;
    // Where nothing was typed, a card that is shown stays.
    if (asked === "") return this.set({ hits: [] });
    const code = asked.toUpperCase();
    if (file.cardCodes(facts).includes(code)) return this.show(code);
    const hits = file.searchCards(text, facts, this.desk.words);
    if (hits.length === 1 && hits[0]!.kind === "code") this.show(hits[0]!.id);
    else this.set({ hits, card: undefined, beside: undefined });
  }

  show(code: string): void {
    const card = this.cardOf(code);
    this.set({ card, hits: undefined, beside: undefined, peers: this.file!.peersOf(code) });
  }

  /** Puts another code beside the one that is shown; without one it stands alone again. */
  compare(code: string | undefined): void {
    const { card } = this.state;
    if (!card || code === undefined) return this.set({ beside: undefined });
    const other = this.cardOf(code);
    this.set({ beside: { card: other, sections: this.file!.compareCards(card, other) } });
  }

  /** Asks for another day; an unfinished date, whose year is 2 or 202, changes nothing. */
  ask(on: IsoDate): void {
    if (!/^(?:19|20)\d\d-\d\d-\d\d$/.test(on)) return;
    const { card, beside } = this.state;
    this.set({ on });
    if (!card) return;
    this.show(card.code);
    if (beside) this.compare(beside.card.code);
  }

  private cardOf(code: string): ShownCard {
    return this.file!.cardOf({ code, on: this.state.on, facts: this.facts, words: this.desk.words });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.set({ isBusy: true });
    this.desk.set({ notice: undefined });
    try {
      await work();
    } catch (failure) {
      this.desk.set({ notice: refusalOf(failure) });
    }
    this.set({ isBusy: false });
  }
}
