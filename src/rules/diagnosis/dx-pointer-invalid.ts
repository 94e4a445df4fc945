import type { ClaimLine } from "../../claims/claim-line.ts";
import { everyCode } from "../../claims/codes.ts";
import type { Fix } from "../../claims/fix.ts";
import { writtenLike } from "../../claims/pointers.ts";
import { letterForm, pointersALine, pointerTargets } from "../../reference/formats.ts";
import { known } from "../known.ts";
import { lineRule } from "../rule.ts";

export const dxPointerInvalid = lineRule({
  id: "dx-pointer-invalid",
  severity: "error",
  looksAt: everyCode,
  claimType: "professional",
  judges: "pointer",
  needs: ["dx", "dos"],
  docs: {
    summary: "The diagnosis pointer is none, or names a diagnosis that the line does not list, or too many.",
    why: "The pointer says which diagnosis the service was for. A claim whose pointer leads nowhere is rejected before a payer sees it.",
    remedy: "Point to diagnoses of the same claim by letter (A to L) or number (1 to 12), the main reason first.",
    limits: [
      "A blank pointer is taken for all diagnoses of the line.",
      "Where the cell holds diagnosis codes in place of letters they are looked up among the line's.",
      "That Medicare takes one pointer a line on paper is told only where the policy says that claims go out on paper.",
    ],
  },
  basis: [pointersALine, pointerTargets, letterForm],
  messages: {
    shape: "“{pointer}” is no diagnosis pointer: write letters from A to L, or numbers from 1 to 12.",
    led: "The pointer “{pointer}” names a diagnosis that the line does not list ({codes}).",
    perhaps:
      "The pointer “{pointer}” names a diagnosis that the row does not list ({codes}): unless the row shows only what it points to, correct it.",
    many: "The pointer “{pointer}” names {count} diagnoses: a line may point to {most}.",
    twice: "The pointer “{pointer}” names a diagnosis twice.",
    paper: "The pointer “{pointer}” names {count} diagnoses: on paper Medicare takes {most} a line, its main reason.",
  },
  examples: {
    bad: [{ code: "93306", dx1: "I50.22", dx2: "I10", dx3: "R07.9", pointer: "D" }],
    good: [{ code: "93306", dx1: "I50.22", dx2: "I10", dx3: "R07.9", pointer: "A" }],
  },
  check(line, { ask, policy, report, notChecked }) {
    const reading = line.read("pointer");
    if (reading.kind === "blank" || reading.kind === "unreadable") return;
    const limits = known(pointersALine, [line], notChecked);
    if (!limits) return;
    const { most, onMedicarePaper } = limits;
    const pointer = reading.written;
    const places = line.pointedPlaces;
    if (!places) return report(line, { message: "shape", at: "pointer", data: { pointer } });

    const once = [...new Set(places)];
    const count = once.length;
    const led = once.filter((place) => line.listedDiagnoses[place - 1] !== undefined);
    if (led.length < count) {
      const data = { pointer, codes: line.diagnoses.join(", ") };
      if (mayShowOnlyItsOwn(line, once)) report(line, { message: "perhaps", at: "pointer", severity: "warning", data });
      else report(line, { message: "led", at: "pointer", data, fix: pointing(line, led, "choice") });
    }
    if (count < places.length) {
      report(line, { message: "twice", at: "pointer", data: { pointer }, fix: pointing(line, once, "safe") });
    }
    if (count > most) {
      const fix = pointing(line, once.slice(0, most), "choice");
      report(line, { message: "many", at: "pointer", data: { pointer, count, most }, fix });
    }
    if (count <= onMedicarePaper || policy(line).profile !== "medicare-ffs" || !ask(line, "paperClaims")) return;
    const fix = pointing(line, once.slice(0, onMedicarePaper), "choice");
    const data = { pointer, count, most: onMedicarePaper };
    report(line, { message: "paper", at: "pointer", severity: "warning", data, fix });
  },
});

/** Some exports print beside each service only the diagnoses that it points to, with the letters they have on the claim. */
function mayShowOnlyItsOwn({ diagnoses }: ClaimLine, places: readonly number[]): boolean {
  return diagnoses.length === places.length && !places.includes(0);
}

/** Points to these places, written as the pointer is. Codes in its place are left to the biller. */
function pointing(line: ClaimLine, places: readonly number[], kind: Fix["kind"]): Fix | undefined {
  if (places.length === 0) return undefined;
  const written = writtenLike(line.value("pointer") ?? "", places, line.listedDiagnoses.length);
  return written ? { kind, edits: [{ line, topic: "pointer", to: written }] } : undefined;
}
