import type { JSX } from "preact";
import type { Rule } from "../../../rules/rule.ts";
import type { ListedFinding } from "../../../session/finding-list.ts";
import { waiverSaid } from "../../../session/waiving/waiver-words.ts";
import type { PartProps } from "../parts.ts";

/** On the card of a finding: why it is kept, or the way to keep it. */
export function Keeping({ listed, controller, words }: PartProps & { readonly listed: ListedFinding }): JSX.Element {
  const { finding, waiver, row } = listed;
  const title = { key: "waivers.one", data: { row, rule: finding.rule.docs.summary } } as const;
  if (!waiver) {
    return (
      <button type="button" class="plain fix" onClick={() => controller.waiving.ask([finding], "one", title)}>
        {words.say("waivers.ask")}
        <span class="unseen"> {words.phrase(title)}</span>
      </button>
    );
  }
  return (
    <>
      <p>{words.say("waivers.because", { why: waiverSaid(waiver, words) })}</p>
      <button type="button" class="plain fix" onClick={() => void controller.waiving.drop([waiver])}>
        {words.say("waivers.end")}
      </button>
    </>
  );
}

interface RuleProps extends PartProps {
  readonly rule: Rule;
  readonly findings: readonly ListedFinding[];
}

/** Asks to keep all findings of a rule that the list shows. */
export function KeepRule({ rule, findings, controller, words }: RuleProps): JSX.Element | null {
  const open = findings.flatMap(({ finding, waiver }) => (waiver ? [] : [finding]));
  if (open.length < 2) return null;
  const title = { key: "waivers.rule", data: { rule: rule.docs.summary } } as const;
  return (
    <button type="button" class="plain fix" onClick={() => controller.waiving.ask(open, "rule", title)}>
      {words.say("waivers.ask-all", { count: open.length })}
      <span class="unseen"> {words.phrase(title)}</span>
    </button>
  );
}
