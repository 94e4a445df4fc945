import type { Source } from "./dated.ts";

/** Places that several reference values quote. */

export const crosswalk2026Q1: Source = {
  title: "CMS ASP NDC-HCPCS crosswalk, January 2026",
  section: "billing units per package",
  href: "https://www.cms.gov/medicare/payment/part-b-drugs/asp-pricing-files",
  readOn: "2026-11-21",
};

export const hcpcsFile: Source = {
  title: "CMS HCPCS Level II alpha-numeric file, July 2024",
  href: "https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update",
  readOn: "2026-11-21",
};

export const unitEdits2024Q3: Source = {
  title: "CMS NCCI medically unlikely edits, practitioner services, 1 July 2024",
  href: "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-medically-unlikely-edits",
  readOn: "2026-11-21",
};

export const ncciManual2025: Source = {
  title: "NCCI Policy Manual for Medicare Services, 2025",
  section: "chapter XI, section on echocardiography with contrast",
  href: "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-policy-manual",
  readOn: "2026-11-21",
};

export const feeSchedule2024: Source = {
  title: "CMS National Physician Fee Schedule relative value file, July 2024",
  href: "https://www.cms.gov/medicare/payment/fee-schedules/physician/pfs-relative-value-files",
  readOn: "2026-11-21",
};

export const echoSocietyCoding: Source = {
  title: "American Society of Echocardiography, Coding for Contrast",
  href: "http://asecho.org/contrast-zone/coding-for-contrast/",
  readOn: "2026-11-21",
};

export const noridianZeroWaste: Source = {
  title: "Noridian, Modifier JZ",
  href: "https://med.noridianmedicare.com/web/jddme/topics/modifiers/jz",
  readOn: "2026-11-21",
};

export const noridianWastePrice: Source = {
  title: "Noridian, frequently asked questions on discarded drugs",
  section: "a $100 vial billed as $50 given and $50 discarded",
  href: "https://med.noridianmedicare.com/",
  readOn: "2026-11-21",
};

export const firstCoastWaste: Source = {
  title: "First Coast, JW and JZ modifiers",
  href: "https://medicare.fcso.com/Claim_submission_guidelines/0503966.asp",
  readOn: "2026-11-21",
};

export const cgsWaste: Source = {
  title: "CGS, JW and JZ Modifier Guidelines",
  href: "https://cgsmedicare.com/partb/pubs/news/2023/06/cope140894.html",
  readOn: "2026-11-21",
};

export const braccoZeroWaste: Source = {
  title: "Bracco, Introducing the JZ modifier",
  href: "https://braccoreimbursement.com/introducing-the-jz-modifier/",
  readOn: "2026-11-21",
};

export const radiologyCollegeWaste: Source = {
  title: "American College of Radiology, Required use of JW and JZ modifiers begins Oct. 1",
  href: "https://www.acr.org/Advocacy-and-Economics/Advocacy-News/Advocacy-News-Issues/In-the-Sept-30-2023-Issue/Required-Use-of-JW-and-JZ-Modifiers-Begins-Oct-1",
  readOn: "2026-11-25",
};

export const ngsWaste: Source = {
  title: "NGS Medicare, discarded drugs and modifiers JW and JZ",
  section: "imaging agents are excluded",
  href: "https://ngsmedicare.com/drugs-and-biologicals?selectedArticleId=11025084",
  readOn: "2026-11-25",
};

export const ngsHalfUnits: Source = {
  title: "NGS Medicare, answer on half units of discarded drugs",
  section: "the dose up, the waste down",
  href: "https://ngsmedicare.com/web/ngs/search-details?selectedArticleId=4990260",
  readOn: "2026-11-25",
};

export const noridianWasteScope: Source = {
  title: "Noridian, drug wastage, modifiers JW and JZ",
  section: "where the modifiers do not apply",
  href: "https://med.noridianmedicare.com/web/jfb/topics/drugs-biologicals-injections/drug-wastage-jw-and-jz-modifiers",
  readOn: "2026-11-25",
};

export const americanMedicalCodingWaste: Source = {
  title: "American Medical Coding, JW and JZ modifier billing guidelines",
  href: "https://www.americanmedicalcoding.com/jw-and-jz-modifier-billing-guidelines/",
  readOn: "2026-11-21",
};

export const manualSharedVial: Source = {
  title: "HCPro, one vial for several patients, with Medicare Claims Processing Manual chapter 17",
  section: "section 40, revision 1962, effective 30 July 2010",
  href: "https://www.hcpro.com/HIM-266132-859/QA-Single-vial-used-for-multiple-patients.html",
  readOn: "2026-11-25",
};

export const blueCrossMichiganWaste: Source = {
  title: "BCBSM The Record, June 2024",
  href: "https://www.bcbsm.com/providers/help/record/",
  readOn: "2026-11-21",
};

export const priorityHealthWaste: Source = {
  title: "Priority Health, JW and JZ drug dosing modifiers",
  href: "https://www.priorityhealth.com/provider/manual/billing/modifiers/provider-center-billing-jw-jz-drug-dosing-modifiers",
  readOn: "2026-11-21",
};

export const medlearnTechnicalComponent: Source = {
  title: "MedLearn, cardiology question of 1 October 2018",
  href: "https://medlearn.com/cardiology-question-for-the-week-of-october-1-2018/",
  readOn: "2026-11-21",
};

export const braccoEchoQuestions: Source = {
  title: "Bracco, echo with contrast questions and answers",
  href: "https://braccoreimbursement.com/?p=521",
  readOn: "2026-11-21",
};

export const stressContrastGuide: Source = {
  title: "iFrame, CPT code 93352",
  section: "what the record must hold",
  href: "https://iframe.ai/medical-coding/CPT/93352",
  readOn: "2026-11-25",
};

export const pabauAgent: Source = {
  title: "Pabau, HCPCS code Q9957 guide",
  href: "https://pabau.com/procedure-codes/hcpcs-code-q9957/",
  readOn: "2026-11-21",
};

export const ngsDuplicates: Source = {
  title: "NGS Medicare, how to avoid duplicate claim denials",
  href: "https://ngsmedicare.com/web/ngs/how-to-avoid-duplicate-claim-denials?selectedArticleId=9213602",
  readOn: "2026-11-22",
};

export const definityDosage: Source = {
  title: "Drugs.com, Definity dosage, from the label",
  section: "bolus and infusion of adults",
  href: "https://www.drugs.com/dosage/definity.html",
  readOn: "2026-11-21",
};

export const aspFile2026Q1: Source = {
  title: "CMS payment limits for Medicare Part B drugs, January 2026",
  href: "https://www.cms.gov/medicare/payment/part-b-drugs/asp-pricing-files",
  readOn: "2026-11-21",
};

export const oppsAddendum2025: Source = {
  title: "CMS OPPS Addendum B, October 2025",
  section: "status N: packaged",
  href: "https://www.cms.gov/medicare/payment/prospective-payment-systems/hospital-outpatient-pps/quarterly-addenda-updates",
  readOn: "2026-11-21",
};

export const medicaidDrugCodes: Source = {
  title: "42 CFR 447.520, as of 20 June 2026",
  section: "(a) and (b): claims for physician-administered drugs name their NDC",
  href: "https://law.lawstack.com/cfr/42/447.520/",
  readOn: "2026-11-25",
};

export const aapcDrugCodes: Source = {
  title: "AAPC, Product Specificity Matters when Using National Drug Codes, 4 March 2019",
  section: "CMS requires the NDC on Medicaid claims and on those that cross over to Medicaid",
  href: "https://www.aapc.com/blog/45887-product-specificity-matters-when-using-national-drug-codes/",
  readOn: "2026-11-25",
};

export const modifierColumns2019: Source = {
  title: "Advances in Skin and Wound Care, Payment Strategies on CMS change request 11168",
  section: "modifiers of a distinct service, and indicators 0 and 1",
  href: "https://nursingcenter.com/journalarticle?Article_ID=4973500&Issue_ID=4973492&Journal_ID=54015",
  readOn: "2026-11-25",
};

export const medicalAssociationColumns: Source = {
  title: "California Medical Association, Medicare now allows modifier 59 on CCI column 1 or column 2 code",
  href: "https://www.cmadocs.org/newsroom/news/view/ArticleId/35062/Coding-Corner-Medicare-now-allows-modifier-59-on-CCI-column-1-or-column-2-code",
  readOn: "2026-11-25",
};

export const blueCrossDakotaCoding: Source = {
  title: "BCBS North Dakota, correct coding policy",
  section: "a valid modifier on the code 2 procedure",
  href: "https://www.bcbsnd.com/providers/policies-precertification/reimbursement-policy/correct-coding-policy",
  readOn: "2026-11-25",
};

export const ngsVisitModifier: Source = {
  title: "NGS Medicare, modifier 25",
  href: "https://ngsmedicare.com/web/ngs/modifiers?selectedArticleId=1636016",
  readOn: "2026-11-25",
};

export const unitEditQuestions: Source = {
  title: "CMS frequently asked questions, how claims are adjudicated with medically unlikely edits",
  href: "https://questions.cms.gov/faq.php?id=5005&faqId=11344",
  readOn: "2026-11-25",
};

export const palmettoUnitEdits: Source = {
  title: "Palmetto GBA, Medically Unlikely Edits (MUE) Program",
  section: "each line of a claim is adjudicated by itself",
  href: "https://www.palmettogba.com/palmetto/jma.nsf/DID/A44KL34718",
  readOn: "2026-11-25",
};

export const palmettoDrugUnits: Source = {
  title: "Palmetto GBA, Medically Unlikely Edits (MUE) Denials for Drugs, April 2021",
  section: "JW among what to check when a drug is denied",
  href: "https://www.palmettogba.com/palmetto/jja.nsf/DID/YM20NU77O5",
  readOn: "2026-11-25",
};

export const academyStressEcho: Source = {
  title: "AAPC, Internal Medicine Coding Alert on stress echo in a facility, 2012",
  section: "93351 where one physician does the echo and the test, 93350 with 93016 to 93018 where not",
  href: "https://aapc.com/codes/coding-newsletters/my-internal-medicine-coding-alert/stress-echo-update-93351-26-is-correct-for-stress-test-with-echo-in-facility-cpt-updated-109361-article",
  readOn: "2026-11-25",
};

/** A choice of this tool where payers leave it open; the user's own policy replaces it. */
export const ourDefault: Source = {
  title: "EchoScrub default, to be replaced by the payer's own policy",
  href: "https://github.com/echoscrub/echoscrub/blob/main/docs/architecture.md",
  readOn: "2026-11-22",
};
