import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { missingTables } from "../../../session/policy-desk.ts";
import { ContractorChoice } from "./contractor.tsx";
import { PolicyFile } from "./policy-file.tsx";
import { PayerList } from "./payer-list.tsx";
import type { PolicyProps } from "./parts.ts";
import { PolicyProblems } from "./problems.tsx";
import { ToolView } from "../tool-view.tsx";
import { useStateOf } from "../use-state.ts";
import { PolicyTables } from "./tables.tsx";

interface Props extends PolicyProps {
  close(): void;
}

/** The policy of the workbook as it is now. */
export function PolicyPart(props: Omit<Props, "state">): JSX.Element {
  return <Policy {...props} state={useStateOf(props.policy)} />;
}

/** The policy of the workbook: its tables, payers and problems, and the ways to fill them. */
function Policy({ close, ...props }: Props): JSX.Element {
  const { policy, state, words } = props;
  const { reading, isRead } = state;
  useEffect(() => {
    void policy.open();
    return () => policy.close();
  }, [policy]);
  return (
    <ToolView
      name="policy"
      title={words.say("policy-pane.title")}
      back={words.say("policy-pane.close")}
      close={close}
      look="policy"
    >
      <Notices {...props} />
      {!isRead && <p class="hint">{words.say("policy-pane.reading")}</p>}
      {isRead && !reading && <p>{words.say("policy-pane.none")}</p>}
      {reading && <PolicyProblems {...props} reading={reading} />}
      {isRead && missingTables(reading).length > 0 && <SetUp {...props} />}
      {reading && <PolicyTables {...props} reading={reading} />}
      {reading && reading.known.length > 0 && <PayerList {...props} reading={reading} />}
      {reading && reading.known.length > 0 && <ContractorChoice {...props} reading={reading} />}
      {isRead && <PolicyFile {...props} />}
    </ToolView>
  );
}

/** What just happened, in sentences that a screen reader says by itself. */
function Notices({ policy, state, words }: PolicyProps): JSX.Element {
  const { notices, canUndo, isBusy } = state;
  const of = (kind: "calm" | "problem") => notices.filter((notice) => notice.kind === kind);
  return (
    <div class="messages">
      <div role="alert">
        {of("problem").map(({ phrase }) => (
          <p key={phrase.key} class="message problem">
            {words.phrase(phrase)}
          </p>
        ))}
      </div>
      <div role="status">
        {of("calm").map(({ phrase }) => (
          <p key={words.phrase(phrase)} class="message calm">
            {words.phrase(phrase)}
          </p>
        ))}
      </div>
      {canUndo && (
        <button type="button" class="plain undo" aria-disabled={isBusy} onClick={() => void policy.undo()}>
          {words.say("policy-pane.undo")}
        </button>
      )}
    </div>
  );
}

function SetUp({ policy, state, words }: PolicyProps): JSX.Element {
  const { reading, isBusy } = state;
  return (
    <div class="part">
      {reading && <p class="hint">{words.say("policy-pane.missing", { tables: missingTables(reading).join(", ") })}</p>}
      <button
        type="button"
        class={reading ? "plain" : "primary"}
        aria-disabled={isBusy}
        onClick={() => void policy.setUp()}
      >
        {words.say(reading ? "policy-pane.add-missing" : "policy-pane.set-up")}
      </button>
    </div>
  );
}
