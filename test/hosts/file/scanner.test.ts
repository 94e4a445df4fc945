import assert from "node:assert/strict";
import fc from "fast-check";
import { children, siblings, tagOf, withAttribute } from "../../../src/hosts/file/xml/elements.ts";
import { XmlScanner } from "../../../src/hosts/file/xml/scanner.ts";
import { decodeCellText, decodeXml } from "../../../src/bytes/xml-text.ts";
import { encodeCellText, encodeXml } from "../../../src/hosts/file/xml/text.ts";

const fail = () => new Error("broken");

/** All tags with their attributes `r`, and the text of v elements, from XML cut into pieces. */
function walk(pieces: readonly string[]): string[] {
  const scanner = new XmlScanner(pieces, fail);
  const said: string[] = [];
  while (scanner.next()) {
    if (scanner.opens("v")) said.push(`v=${scanner.content()}`);
    else said.push(`${scanner.kind} ${scanner.name} ${scanner.attribute("r") ?? ""}`.trim());
  }
  return said;
}

describe("the XML scanner", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["a cell and its value", '<c r="A1"><v>5</v></c>', ["open c A1", "v=5", "close c"]],
    ["a name in a namespace", '<x:c r="A1"><x:v>5</x:v></x:c>', ["open c A1", "v=5", "close c"]],
    ["attributes in any order and quotes", `<c t='s' ref="no" r = 'B2' />`, ["empty c B2"]],
    ["a bracket within an attribute", '<c f="a>b" r="A1"/>', ["empty c A1"]],
    ["an apostrophe within quotes", `<c a="it's" r="A1"/>`, ["empty c A1"]],
    ["an attribute whose name ends alike", '<c er="no"/>', ["empty c"]],
    ["a comment that holds a tag", '<!-- <c r="A1"> --><c/>', ["empty c"]],
    ["an instruction", '<?xml version="1.0"?><c/>', ["empty c"]],
    ["a value that is CDATA", "<v>a<![CDATA[<b>&amp;]]>c</v>", ["v=a<b>&amp;c"]],
    ["a value with a comment in it", "<v>1<!-- 9 -->2</v>", ["v=12"]],
    ["entities", "<v>&lt;&#65;&#x42;&amp;amp;&unknown;</v>", ["v=<AB&amp;&unknown;"]],
    ["line ends of Windows", "<v>a\r\nb\rc</v>", ["v=a\nb\nc"]],
    ["an empty value", "<v></v><v/>", ["v=", "v="]],
  ];
  for (const [what, xml, expected] of cases) {
    it(`reads ${what}, wherever the text is cut`, () => {
      assert.deepEqual(walk([xml]), expected);
      for (let cut = 0; cut <= xml.length; cut++) {
        assert.deepEqual(walk([xml.slice(0, cut), xml.slice(cut)]), expected, `cut at ${String(cut)}`);
      }
      assert.deepEqual(walk([...xml]), expected);
    });
  }

  for (const xml of [
    '<!DOCTYPE x [<!ENTITY a "b">]><c/>',
    '<c r="A1',
    "<c <d/>",
    "<!-- open",
    "<v>1",
    '<c r="1></c>',
  ]) {
    it(`refuses ${xml}`, () => {
      assert.throws(() => walk([xml]), /broken/);
    });
  }

  it("refuses a tag that never ends, without taking all of it in", () => {
    let given = 0;
    function* endless(): Generator<string> {
      yield "<c ";
      for (;;) {
        given += 65_536;
        yield " ".repeat(65_536);
      }
    }
    assert.throws(() => new XmlScanner(endless(), fail).next(), /broken/);
    assert.ok(given < 2 ** 22);
  });
});

describe("XML text", () => {
  it("gives back any text that is written as a cell, but for what Excel cannot hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const written = encodeCellText(text);
        const plain = new TextDecoder().decode(new TextEncoder().encode(written));
        assert.equal(decodeCellText(decodeXml(plain)), text);
      }),
    );
  });

  it("cuts a text that is longer than a cell can hold", () => {
    assert.equal(encodeCellText("x".repeat(40_000)).length, 32_767);
  });

  it("escapes what would end a tag or an attribute", () => {
    assert.equal(encodeXml(`<a b="c">&`), "&lt;a b=&quot;c&quot;&gt;&amp;");
  });

  it("keeps the literal text of an escape", () => {
    assert.equal(decodeCellText(decodeXml(encodeCellText("_x000D_"))), "_x000D_");
  });
});

describe("elements", () => {
  const text = '<a><b i="1"/><!-- <b/> --><x:c><b/></x:c></a>';

  it("lists what stands directly within an element", () => {
    const [root] = siblings(text, fail);
    assert.ok(root);
    const inside = children(text, root, fail);
    assert.deepEqual(
      inside.map(({ start, end }) => text.slice(start, end)),
      ['<b i="1"/>', "<x:c><b/></x:c>"],
    );
    assert.equal(tagOf(text, inside[0]!, fail).attribute("i"), "1");
  });

  for (const [tag, value, expected] of [
    ['<a r="1">', "2", '<a r="2">'],
    ["<a b='r=\"9\"' r='1'/>", "2", `<a b='r="9"' r="2"/>`],
    ["<a>", "2", '<a r="2">'],
    ["<a />", "2", '<a r="2"/>'],
    ['<a b="1" r="1" c="2">', undefined, '<a b="1" c="2">'],
  ] as const) {
    it(`sets an attribute of ${tag}`, () => {
      assert.equal(withAttribute(tag, "r", value), expected);
    });
  }
});
