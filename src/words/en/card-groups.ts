/** What is said of groups of codes in plain words, and what they are looked for by. */
export const cardGroups = {
  "card.kind.hcpcs": "HCPCS Level II code, kept by CMS",
  "card.kind.hospital": "HCPCS Level II code for hospital outpatient claims",
  "card.kind.cpt":
    "CPT code: its wording belongs to the American Medical Association and is not shown, and it has no HCPCS Level II record.",
  "card.kind.hcpcs-modifier": "HCPCS Level II modifier, kept by CMS",
  "card.kind.cpt-modifier":
    "Modifier of CPT or CMS without a HCPCS record here: the wording of CPT belongs to the American Medical Association and is not shown.",
  "card.about.agent":
    "A drug, not a service: tiny bubbles of gas that are injected into a vein, so that ultrasound shows the inner border of the left ventricle. It pays for the agent alone. It is never billed by itself, but beside the study for which it was given.",
  "card.about.old-agent":
    "Contrast for an echo from the time before each agent had a code of its own, or of an agent that is gone.",
  "card.about.chest": "An ultrasound study of the heart through the chest wall (TTE).",
  "card.about.gullet": "An ultrasound study of the heart by a probe in the gullet (TEE).",
  "card.about.stress":
    "An ultrasound study of the heart at rest and under stress, by exercise or by a drug, read together.",
  "card.about.giving":
    "The work of giving contrast during a stress echo, at rest and at peak. The agent itself is billed on a line of its own. A nurse or sonographer usually gives it; the physician reads the study.",
  "card.about.addition":
    "Something that is done in addition to an echo, and is billed beside it. It is never billed by itself.",
  "card.about.test": "An electrical test of the heart, at rest or under stress, or a part of it.",
  "card.about.injection":
    "Giving a drug. Giving the contrast of an echo is part of the echo, and is not billed with it.",
  "card.about.stress-drug": "A drug that may put the heart under stress in place of exercise.",
  "card.about.waste": "Tells Medicare what became of a single-dose vial of a drug that is paid separately.",
  "card.about.component": "Bills one part of a study that may be billed in two.",
  "card.about.distinct":
    "Says that a service has nothing to do with another one of the same day, so that the two are not bundled.",
  "card.about.modifier": "A modifier that may stand on claims of echo studies.",
  "card.about.other-contrast": "Contrast for other pictures than an echo. It does not belong to a contrast echo claim.",
  "card.about.other": "A neighbour of the contrast agents in the list of codes. It has nothing to do with an echo.",
  "card.about.with-contrast":
    "A hospital’s outpatient department bills it where contrast was given, with the agent on a line of its own.",
  "card.patient.with-contrast": "Tiny gas bubbles, given through a vein, make them clearer.",
  "card.patient.agent":
    "You are given tiny gas bubbles through a small tube in a vein. They light up the inside of your heart on the ultrasound, so that the doctor can see how it squeezes.",
  "card.patient.old-agent": "You are given a fluid through a vein that makes the pictures of your heart clearer.",
  "card.patient.chest": "Somebody moves a probe over your chest. It makes moving pictures of your heart with sound.",
  "card.patient.gullet":
    "You swallow a thin probe while you are drowsy. From the gullet it makes very clear pictures of your heart with sound.",
  "card.patient.stress":
    "Pictures of your heart are taken with sound while you rest, and again when exercise or a drug has made it beat fast.",
  "card.patient.giving":
    "During your heart stress test you are given tiny gas bubbles through a vein, so that the pictures become clear enough to judge. This is the charge for giving them; the bubbles and the test are charged by themselves.",
  "card.patient.addition": "While your heart is being looked at with sound, something more is measured.",
  "card.patient.test": "Stickers on your chest record the electric signals of your heart.",
  "card.patient.injection": "A drug is given to you through a needle.",
  "card.patient.stress-drug": "A drug makes your heart work as if you were exercising.",
  "card.patient.waste": "This says whether some of the drug in your vial was left over and thrown away.",
  "card.patient.component":
    "This says that the bill is for one half of the test: either for taking the pictures or for reading them.",
  "card.patient.distinct": "This says that two services of your visit were separate from each other.",
  "card.patient.modifier": "This adds a detail to the bill.",
  "card.patient.other-contrast": "You are given a fluid that makes pictures of your body clearer.",
  "card.patient.other": "This is a code for another drug or service.",
  "card.necessity.agent":
    "Where the images without contrast do not show enough of the left ventricle to answer the question of the study.",
  "card.necessity.old-agent": "As with any contrast: where the images without it were not good enough.",
  "card.necessity.chest":
    "Where a sign, symptom or known disease of the heart calls for it. Without a reason it counts as screening.",
  "card.necessity.gullet":
    "Where pictures through the chest cannot answer the question, or a procedure has to be watched.",
  "card.necessity.stress":
    "Where disease of the heart’s arteries or its function under stress is in question, and stress images are to settle it.",
  "card.necessity.giving":
    "Where the resting images do not show the inner border of the left ventricle well enough to judge its walls under stress.",
  "card.necessity.addition": "Where the question of the study needs it, and its result is reported.",
  "card.necessity.test": "Where a sign, symptom or known disease of the heart calls for it.",
  "card.necessity.injection": "Where another drug than the contrast was given for a reason of its own.",
  "card.necessity.stress-drug": "Where the patient cannot exercise enough.",
  "card.necessity.waste": "It follows the drug: the drug is what has to be needed.",
  "card.necessity.component": "It follows the study that it stands on.",
  "card.necessity.distinct": "Only where the record shows that the two services were apart.",
  "card.necessity.modifier": "It follows the service that it stands on.",
  "card.necessity.other-contrast": "By the rules for the study that it belongs to; not judged here.",
  "card.necessity.other": "Not judged here.",
  "card.search.agent":
    "contrast agent drug supply bubbles microspheres bubble enhancing enhancer uea ultrasound vial waste ml dye price asp ndc",
  "card.search.old-agent": "contrast agent old code imagent dye",
  "card.search.chest": "echo echocardiogram echocardiography tte chest transthoracic resting heart ultrasound",
  "card.search.gullet": "echo echocardiogram tee esophagus transesophageal probe heart ultrasound",
  "card.search.stress": "stress echo echocardiogram treadmill bicycle dobutamine exercise heart ultrasound",
  "card.search.giving": "contrast stress administration giving injection add-on dye",
  "card.search.addition": "add-on addition echo color colour strain speckle doppler",
  "card.search.test": "ecg ekg electrocardiogram tracing stress test treadmill",
  "card.search.injection": "iv push infusion injection administration vein access",
  "card.search.stress-drug": "stress drug pharmacologic",
  "card.search.waste": "waste wastage discarded leftover vial single-dose modifier",
  "card.search.component": "professional technical component part reading modifier split",
  "card.search.distinct": "unbundle separate distinct modifier ncci",
  "card.search.modifier": "modifier",
  "card.search.other-contrast": "contrast dye iodine gadolinium mri ct x-ray",
  "card.search.other": "drug",
} as const;
