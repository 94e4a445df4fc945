import { openFormulaHost } from "../hosts/excel/formulas/formula-host.ts";
import type { ExcelHost } from "../hosts/excel/excel-host.ts";
import { tellPolicyChange } from "../hosts/excel/policy-news.ts";
import type { PracticeContent } from "../session/practice/practice-sheet.ts";
import { CardsController } from "./cards/cards-controller.ts";
import { ClaimFileController } from "./claim-file/claim-file-controller.ts";
import type { Controller } from "./controller.ts";
import { FreezingController } from "./freezing/freezing-controller.ts";
import type { Secondary } from "./later.ts";
import { PolicyController } from "./policy/policy-controller.ts";
import { PracticeController } from "./practice/practice-controller.ts";
import { Cards } from "./views/cards/cards.tsx";
import { ClaimFileView } from "./views/claim-file/claim-file.tsx";
import { ColumnsChecked } from "./views/columns.tsx";
import { Freezing } from "./views/freezing/freezing.tsx";
import { PolicyPart } from "./views/policy/policy.tsx";
import { Practice } from "./views/practice/practice.tsx";
import { ChangePreview } from "./views/preview.tsx";
import { ReleasingChecked } from "./views/releasing/index.tsx";
import { RepairingChecked } from "./views/repairing/repairing.tsx";
import { ChooseSheets } from "./views/sheets/choose-sheets.tsx";
import { SummaryChecked } from "./views/summary/index.tsx";
import { Waiving } from "./views/waiving/index.tsx";

/** Views that are opened now and then, with their parts and words: a file of its own, fetched when the first of them is wanted. */
export function openSecondary(controller: Controller, host: ExcelHost): Secondary {
  const { words } = controller;
  const close = () => controller.close();
  const policy = new PolicyController({
    host,
    words,
    changed() {
      tellPolicyChange();
      controller.policyChanged();
    },
  });
  const cards = new CardsController(controller);
  const closeCards = () => controller.set({ view: "results", cardAsked: undefined });
  const claimFile = new ClaimFileController(controller);
  const practice = new PracticeController(controller, loadPractice);
  const freezing = new FreezingController(controller, { ...host, ...openFormulaHost(host.batches) });
  void policy.start();
  return {
    practise: () => practice.add(),
    views: {
      preview: ChangePreview,
      keep: Waiving,
      waivers: Waiving,
      summary: SummaryChecked,
      release: ReleasingChecked,
      claim: ReleasingChecked,
      repair: RepairingChecked,
      sheets: ChooseSheets,
      columns: ColumnsChecked,
      policy: () => <PolicyPart policy={policy} words={words} close={close} />,
      cards: ({ state }) => <Cards cards={cards} asked={state.cardAsked} words={words} close={closeCards} />,
      "claim-file": () => <ClaimFileView claimFile={claimFile} words={words} close={close} />,
      formulas: () => <Freezing freezing={freezing} words={words} close={close} />,
      practice: () => <Practice practice={practice} words={words} close={close} />,
    },
  };
}

/** The practice sheet is a file beside the pane. */
async function loadPractice(): Promise<PracticeContent> {
  const answer = await fetch("assets/samples/practice.json");
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as PracticeContent;
}
