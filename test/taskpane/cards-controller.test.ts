import assert from "node:assert/strict";
import { CardsController } from "../../src/taskpane/cards/cards-controller.ts";
import { Controller } from "../../src/taskpane/controller.ts";
import { openWords } from "../../src/words/words.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import { headings, study } from "../session/memory-host.ts";
import { EditableHost } from "./support/editable-host.ts";
import { surroundings } from "./support/surroundings.ts";

async function open(code?: string, day?: string) {
  const host = new EditableHost([headings, ...study(1, "JZ", 2)]);
  const words = openWords();
  const controller = new Controller({ ...surroundings(host), words });
  const cards = new CardsController(controller);
  const opened = cards.open(code === undefined ? undefined : { code, on: day });
  return { host, controller, cards, opened, words };
}

const value = ({ state }: CardsController, field: string) =>
  state.card?.sections.flatMap(({ rows }) => rows).find((row) => row.field === field)?.value;

describe("Cards in the pane", () => {
  it("show the code that was asked for, as of today, in words that came with them", async () => {
    const { cards, opened } = await open("Q9957");
    assert.equal(value(cards, "price"), undefined);
    await opened;
    const { title, on } = cards.state.card!;
    assert.equal(title, "contrast agent of perflutren lipid microspheres, per mL");
    assert.deepEqual([on, value(cards, "price")], ["2026-11-21", 40.323]);
    assert.deepEqual(cards.state.peers, ["Q9950", "Q9956"]);
  });

  it("show a code of a finding as of the day of its service", async () => {
    const { cards, opened } = await open("Q9957", "2026-01-05");
    await opened;
    assert.deepEqual([cards.state.card!.on, value(cards, "price")], ["2026-01-05", 40.207]);
  });

  it("look up what was typed before they were there", async () => {
    const { cards, opened } = await open();
    cards.type("lumason kit");
    cards.find("c8929");
    await opened;
    assert.equal(cards.state.card?.code, "C8929");
    assert.deepEqual(cards.state.peers, ["93306"]);
  });

  it("go by another day, and keep what stands beside", async () => {
    const { cards, opened } = await open("Q9957");
    await opened;
    cards.compare("Q9956");
    cards.ask("2026-05-15");
    assert.deepEqual([value(cards, "price"), cards.state.beside?.card.code], [undefined, "Q9956"]);
    for (const unfinished of ["2026-05", "0002-05-15", "0202-05-15"]) cards.ask(unfinished);
    assert.equal(cards.state.on, "2026-05-15");
    cards.compare(undefined);
    assert.equal(cards.state.beside, undefined);
  });

  it("list what several things fit, and nothing for nonsense", async () => {
    const { cards, opened } = await open();
    await opened;
    cards.find("CO-97");
    assert.deepEqual([cards.state.hits?.length, cards.state.card], [3, undefined]);
    cards.find("teapot");
    assert.deepEqual(cards.state.hits, []);
    cards.find("JW");
    assert.deepEqual([cards.state.hits, cards.state.card?.code], [undefined, "JW"]);
  });

  it("say what nothing was found for, whatever is typed next; where nothing is asked a card stays", async () => {
    const { cards, opened } = await open();
    await opened;
    cards.find(" teapot ");
    cards.type("teapots");
    assert.deepEqual([cards.state.asked, cards.state.hits], ["teapot", []]);
    cards.find("JW");
    cards.find("  ");
    assert.deepEqual([cards.state.asked, cards.state.hits, cards.state.card?.code], ["", [], "JW"]);
  });

  it("say why where the workbook cannot be read, and are there all the same", async () => {
    const { host, controller, cards, words } = await open();
    host.readTables = () => Promise.reject(new Problem({ key: "excel.read-only" }));
    await cards.open({ code: "Q9957", on: undefined });
    assert.match(words.phrase(controller.state.notice!.phrase), /does not allow changes/);
    assert.equal(cards.state.isBusy, false);
    cards.find("Q9957");
    assert.equal(cards.state.card?.code, "Q9957");
  });
});
