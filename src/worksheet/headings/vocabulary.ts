import type { Topic } from "../../claims/fields.ts";

/**
 * How surely a heading names a field. From 7 on it is trusted whatever the values say; from 4 on unless the values
 * speak against it; below, only if the values speak for it. A higher number wins over a lower one without asking.
 */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/**
 * Headings of practice systems, clearinghouses and public claim files, by field and rank, in words as `wordsOf` gives
 * them; the order of the words does not matter.
 */
export const vocabulary: Readonly<Record<Topic, Readonly<Partial<Record<Rank, string>>>>> = {
  claimId: {
    9: "claim id; claim number; claim; claim key; claim referring; claim number id",
    8: "claim control number; icn; dcn; tcn; patient control number; payer claim number",
    6: "encounter id; encounter number; encounter; encounter account",
    5: "visit id; visit number; visit; invoice; invoice number; invoice id; bill number; voucher; voucher number; ticket; ticket number",
    4: "account; account number; account id; patient account; patient account number; patient account id; har",
    2: "sl id; line id",
  },
  lineNo: {
    8: "line; line number; claim line number; claim line; service line number; service line; sl number; line sequence; line sequence number",
    5: "seq; sequence; sequence number; row; row number; ln",
  },
  patientId: {
    9: "patient id; person id; patient key; patient number",
    8: "mrn; medical record number; medical record; patient mrn; chart; chart number; patient chart number; record number",
    7: "mbi; member id; member number; beneficiary id; bene id; hicn; medicare id; medicare number",
    6: "patient; patient name; patient full name; name patient last first",
    5: "member; member name; beneficiary; beneficiary name; bene name",
    4: "subscriber id; subscriber number; subscriber; subscriber name; insured id; insured name; policy id; policy number; policy; insurance id; insurance number; insurance policy number; insurance member id",
    2: "account; account number; account id; patient account; patient account number; patient account id",
    1: "name; full name",
  },
  dos: {
    9: "dos; date service; service date; dos from; date service from; service date from; service from; claim line from date; line from date; service from date; dos date; charge service date; claim line date; claim service date",
    8: "treatment date; date treatment; performed date; date performed",
    6: "exam date; study date; procedure date; date procedure; echo date; date exam; date study",
    5: "visit date; encounter date; from date; claim from date; statement from date",
    3: "from; charge date",
    2: "date",
  },
  dosTo: {
    9: "dos to; service to date; service to; date service to; claim line to date; line to date; service date to; charge service to date",
    6: "to date; claim to date; statement to date",
    3: "to",
  },
  pos: {
    9: "pos; place service; pos code; place service code; line level pos; line pos; service place",
    6: "pos bill type; facility type code",
    3: "service location code; location code; facility code",
    1: "service location; location; facility; place",
  },
  code: {
    9: "cpt; cpt code; hcpcs; hcpcs code; cpt hcpcs; cpt hcpcs code; submitted cpt; submitted hcpcs; submitted cpt hcpcs; billed cpt; billed hcpcs; billed cpt hcpcs; cpt procedure; hcpcs procedure; cpt hcpcs procedure; charge hcpcs code; cpt hcpcs procedure code; hcpcs cpt procedure code; cpt hcpcs service code; hcpcs procedure code; cpt procedure code",
    8: "procedure code; 24 d; procedure hcpcs code; procedure code cpt hcpcs",
    6: "procedure; service code; billing code; billed code; procedure service; line code",
    5: "code",
    3: "charge code; service",
  },
  mod: {
    9: "mod; cpt mod; hcpcs mod; procedure mod; submitted mod; all mod; mod code; code mod; service mod; line mod; cpt hcpcs mod; procedure code mod; mod list; charge mod; billed mod; hcpcs code mod",
    5: "m",
  },
  units: {
    9: "unit; service unit; billed unit; unit billed; uos; day unit; unit service; unit day; 24 g; submitted unit; charge unit; billing unit; service unit quantity; service unit count; line unit; unit count; bill unit; number unit; unit quantity; quantity unit; revenue unit; procedure unit",
    8: "quantity billed; billed quantity; service quantity; sub quantity; submitted quantity; charge quantity; procedure quantity; line quantity",
    6: "quantity",
    2: "count; day",
  },
  charge: {
    9: "charge; charge amount; billed charge; billed amount; submitted charge; submitted charge amount; line charge; line charge amount; charge billed; 24 f; submitted amount; charge submitted; service charge; procedure charge; gross charge; charge line amount; amount billed; charge billed amount",
    8: "billed; extended charge; line amount; charge total line",
    4: "charge price; fee amount; service amount; extended amount; extended fee; fee charge",
    3: "total charge; total charge amount; line total; total billed; fee",
    2: "amount",
  },
  dx: {
    9: "dx; dx code; dx claim level; dx list; all dx; code dx; claim dx; line dx; dx code list",
    8: "principal dx; primary dx; principal dx code; primary dx code; secondary dx; secondary dx code; 21",
  },
  pointer: {
    9: "pointer; dx pointer; 24 e; dx code pointer; dx link; pointer dx; line dx pointer; dx referring",
    6: "org charge dx; charge dx; dx link code",
  },
  ndc: {
    9: "ndc; ndc code; national drug code; drug ndc; 43 ndc; n 4; ndc number; ndc id; drug code ndc; n 4 ndc; product ndc",
    3: "drug code",
  },
  ndcQty: {
    9: "ndc quantity; ndc unit; 43 ndc unit; ndc amount; ndc unit quantity; ndc quantity unit; ndc unit count; ndc drug quantity; ndc count; drug quantity",
  },
  ndcUom: {
    9: "ndc uom; ndc unit measure; ndc unit qual; ndc measure; ndc unit qualifier; 43 ndc unit qual; ndc unit type; ndc uom code; ndc quantity uom; ndc quantity qualifier; ndc unit measure code",
    6: "uom; unit measure; unit measure code",
  },
  renderingNpi: {
    9: "rendering npi; rendering provider npi; performing npi; performing provider npi; rendering physician npi; servicing provider npi; rendering provider id npi; 24 j",
    7: "provider npi; doctor npi; physician npi; servicing npi; attending npi; attending provider npi",
    5: "rendering; rendering provider; performing provider; performing; rendering physician; servicing provider; rendering provider id; rendering id",
    2: "npi; provider; doctor; physician",
  },
  billingNpi: {
    9: "billing npi; billing provider npi; group npi; pay to npi; billing group npi; pay to provider npi; billing entity npi; organization npi; practice npi; 33 a",
    5: "billing provider; billing provider id; billing group",
  },
  orderingNpi: {
    9: "ordering npi; ordering provider npi; ordering physician npi; ordering doctor npi",
    8: "referring npi; referring provider npi; referring physician npi; referring doctor npi; ordering referring npi; referring ordering npi; 17 b",
    5: "ordering provider; ordering; ordering physician; dn; dk",
    4: "referring provider; referring; referring physician",
  },
  payer: {
    9: "payer; payer name; primary payer; primary payer name; primary insurance; primary insurance name; billed payer; claim payer; current payer; payer current",
    8: "insurance; insurance name; insurance company; insurance company name; primary insurance company; insurance carrier; insurance primary; insurance payer; payer plan; current insurance; primary",
    7: "carrier; carrier name; plan; plan name; health plan; insurance plan; insurance plan name; payer plan name; primary plan; primary carrier; primary insurance plan; benefit plan; coverage",
    3: "financial class; fsc; payer group; payer class; insurance group",
  },
  payerType: {
    9: "payer type; lob; line business; insurance type; payer category; payer type code; payer class; plan category; insurance category; payer line business; coverage type",
    8: "plan type; insurance class; payer family; product line; payer mix",
    7: "financial class; fsc; financial class name",
  },
  auth: {
    9: "auth; auth number; prior auth; prior auth number; auth id; pre auth number; pre auth; pa number; auth code; precert; precert number; 23",
    5: "referral number; referral; pa; referral auth number; auth referral number",
  },
  claimType: {
    9: "claim form; form type; claim form type; claim type; 1500 ub; professional institutional; type bill; bill type; tob; claim form code; type claim; claim type code; bill type code; professional facility; form",
  },
  vials: {
    9: "vial; vial used; number vial; vial quantity; vial count; vial opened; vial open; used vial; contrast vial; quantity vial; number vial used; vial number used; vial drawn",
  },
  volDrawn: {
    9: "volume drawn; ml drawn; dose drawn; drawn volume; volume drawn ml; drawn ml; volume drawn up; ml drawn up; dose drawn ml; contrast drawn; contrast drawn ml; amount drawn; contrast volume drawn; drawn amount; drawn up; drawn up ml; amount drawn ml",
    7: "drawn",
  },
  volAdmin: {
    9: "given volume; volume given; ml given; dose given; given volume ml; given ml; given dose; dose given ml; given dose ml; contrast given; contrast given ml; amount given; contrast volume given; given amount; amount given ml; contrast dose given; injected volume; ml injected; volume injected; dose injected; volume injected ml; contrast injected; contrast injected ml",
    7: "given; contrast volume; contrast volume ml; contrast ml; contrast dose; contrast dose ml; contrast amount; contrast amount ml; injected",
    3: "dose; dose ml; volume ml; volume",
    1: "ml",
  },
  volDiscard: {
    9: "waste ml; ml waste; waste volume; volume waste; dose waste; waste dose; volume waste ml; waste volume ml; amount waste; waste amount; contrast waste; contrast waste ml; ml waste contrast; amount waste ml; drug waste; drug waste ml; waste contrast; contrast volume waste",
    6: "waste",
  },
  agent: {
    9: "contrast agent; agent; agent name; contrast agent name; contrast agent used; contrast name; contrast product; contrast type; uea; ultrasound contrast; ultrasound contrast agent; contrast agent type",
    8: "contrast; contrast used; contrast brand; agent used",
    5: "drug; drug name; medication; med; medication name; contrast drug",
    4: "product; product name",
  },
  subopt: {
    9: "subopt; suboptimal; suboptimal image; suboptimal baseline; baseline suboptimal; baseline inadequate; poor window; suboptimal window; tds; technically difficult; technically difficult study; technically limited; suboptimal study; suboptimal image quality; suboptimal baseline image; poor acoustic window; limited window; inadequate baseline; suboptimal echo; image suboptimal yn",
    5: "image quality; window",
  },
  order: {
    9: "order; protocol; standing order; order file; order protocol; protocol order; physician order; order present; contrast order; order documented; order yn; protocol file; standing order protocol; order standing protocol; order number",
  },
  allowed: {
    9: "allowed; allowed amount; allowable; allowable amount; allowed charge; contract allowed; expected allowed; payer allowed; line allowed; line allowed amount; insurance allowed; amount allowed; insurance allowed amount",
  },
  paid: {
    9: "paid; paid amount; payment; payment amount; amount paid; insurance paid; insurance payment; payer paid; payer payment; line paid; line paid amount; primary paid; insurance paid amount; primary payment; payer paid amount; provider paid amount; line payment; paid line amount",
    6: "total paid; total payment",
  },
  carc: {
    9: "carc; carc code; adjustment reason; adjustment reason code; claim adjustment reason code; claim adjustment reason; adj reason code; adj reason; group carc; carc list",
    5: "denial code; denial reason code; reason code; denial reason; adjustment code; denial",
  },
  rarc: {
    9: "rarc; rarc code; remark code; remark; remittance advice remark code; remit remark code; line remark code",
  },
  assignment: {
    9: "assignment; accept assignment; assignment accepted; accepts assignment; assignment yn; accept assignment yn; 27; assignment code; assignment indicator; medicare assignment",
    5: "assigned; assigned claim",
  },
  lot: {
    9: "lot; lot number; vial lot; contrast lot; drug lot; contrast lot number; vial lot number; drug lot number; ndc lot; batch; batch number; lot batch number",
  },
  vialSerial: {
    9: "vial serial; vial serial number; vial id; vial number id; serial; serial number; vial barcode; vial label; contrast serial; contrast serial number",
  },
};
