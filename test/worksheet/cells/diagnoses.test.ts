import { is, readings, unreadable } from "./support.ts";

describe("A diagnosis cell", () => {
  readings("dx1", [
    ["I50.22", is(["I50.22"])],
    ["i5022", is(["I50.22"])],
    ["I10", is(["I10"])],
    ["I50.22, I42.0", is(["I50.22", "I42.0"])],
    ["I5022;I420", is(["I50.22", "I42.0"])],
    ["I50.22 I42.0", is(["I50.22", "I42.0"])],
    ["I50.22/I42.0", is(["I50.22", "I42.0"])],
    ["I50.22\nI42.0", is(["I50.22", "I42.0"])],
    ["I50.22|I42.0|", is(["I50.22", "I42.0"])],
    ["I50.22.", is(["I50.22"])],
    ["I50.22 - Chronic systolic heart failure", is(["I50.22"])],
    ["I50.22 Chronic systolic failure, acute on chronic; I42.0 cardiomyopathy", is(["I50.22", "I42.0"])],
    ["I50.22 I42.0 heart failure", is(["I50.22", "I42.0"])],
    ["R73.9 A1C elevated", is(["R73.9"])],
    [",", is([","])],
    ["C4A.0", is(["C4A.0"])],
    ["T82.7XXA", is(["T82.7XXA"])],
    ["heart failure", is(["HEART FAILURE"])],
    [428, is(["428"])],
    ["I50.22, 428.0", is(["I50.22", "428.0"])],
    ["", "blank"],
    [0, "blank"],
    [{ error: "#REF!" }, unreadable("unreadable.error")],
  ]);
});
