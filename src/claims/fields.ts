/** Names of the columns that the rules know, in the order in which reports list them. Published: only grows. */
export const fields = [
  "claimId",
  "lineNo",
  "patientId",
  "dos",
  "dosTo",
  "pos",
  "code",
  "mod1",
  "mod2",
  "mod3",
  "mod4",
  "units",
  "charge",
  "dx1",
  "dx2",
  "dx3",
  "dx4",
  "dx5",
  "dx6",
  "dx7",
  "dx8",
  "dx9",
  "dx10",
  "dx11",
  "dx12",
  "pointer",
  "ndc",
  "ndcQty",
  "ndcUom",
  "renderingNpi",
  "billingNpi",
  "orderingNpi",
  "payer",
  "payerType",
  "auth",
  "claimType",
  "vials",
  "volDrawn",
  "volAdmin",
  "volDiscard",
  "agent",
  "subopt",
  "order",
  "allowed",
  "paid",
  "carc",
  "rarc",
  "assignment",
  "lot",
  "vialSerial",
] as const;

export type Field = (typeof fields)[number];

export const modifierFields = ["mod1", "mod2", "mod3", "mod4"] as const satisfies readonly Field[];

export const diagnosisFields = [
  "dx1",
  "dx2",
  "dx3",
  "dx4",
  "dx5",
  "dx6",
  "dx7",
  "dx8",
  "dx9",
  "dx10",
  "dx11",
  "dx12",
] as const satisfies readonly Field[];

/** What a rule names: a field, or all modifier or diagnosis columns together. */
export type Topic = Exclude<Field, (typeof modifierFields)[number] | (typeof diagnosisFields)[number]> | "mod" | "dx";

export function topicOf(field: Field): Topic {
  if (/^mod\d$/.test(field)) return "mod";
  if (/^dx\d+$/.test(field)) return "dx";
  return field as Topic;
}

/** The columns that a topic stands for. */
export function fieldsOf(topic: Topic): readonly Field[] {
  if (topic === "mod") return modifierFields;
  if (topic === "dx") return diagnosisFields;
  return [topic];
}
