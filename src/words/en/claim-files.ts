/** What is said of electronic claim files. */
export const claimFiles = {
  "x12.delimiters":
    "Segment {segment} does not say which characters part the claim file: it is damaged or cut off there, so get it anew from the system that made it.",
  "x12.endless":
    "Segment {segment} of the claim file has no end: the file is damaged there, so get it anew from the system that made it.",
  "x12.not-a-segment":
    "Segment {segment} of the claim file begins with “{shown}”, which begins no segment: the file is damaged there, so get it anew from the system that made it.",
  "x12.misplaced":
    "Segment {segment} ({id}) of the claim file belongs to a claim, and none has begun: the file is damaged before it, so get it anew from the system that made it.",
  "x12.no-lines":
    "Claim {claim} in segment {segment} has no service lines: mend it in the system that made the file, then make the file again.",
  "x12.no-service":
    "Line {line} of claim {claim} in segment {segment} has no service (SV1): the file is damaged there, so get it anew from the system that made it.",
  "x12.cut-off":
    "The claims that begin in segment {begin} have no end (SE) after segment {last}: the file is cut off or damaged there, so get it anew from the system that made it.",
  "x12.no-claims":
    "The file has {segments, plural, one {one segment} other {# segments}} and no claim in them: choose a file of professional claims (837P).",
  "x12.too-many":
    "The file has {lines, number} service lines, and a sheet holds 1,048,575: make smaller files in the system that made it.",
  "x12.other-kind":
    "Segment {segment} begins {kind, select, institutional {hospital claims (837I)} dental {dental claims (837D)} claim {claims of an unknown kind} remittance {a remittance (835)} eligibility {a question or answer about coverage (270, 271)} status {a question or answer about a claim (276, 277)} authorization {a request for authorization (278)} acknowledgment {a receipt for another file (997, 999)} other {something that is no claim}}: choose a file of professional claims (837P).",
  "x12.counts":
    "{claims, plural, one {# claim} other {# claims}} with {lines, plural, one {# service line} other {# service lines}}, in {transactions, plural, one {# transaction} other {# transactions}} of {envelopes, plural, =0 {no envelope} one {# envelope} other {# envelopes}}.",
  "x12.left-out":
    "These segments are left out, because the sheet has no column for them: {named}{more, plural, =0 {} one { and one kind more} other { and # kinds more}}.",
  "x12.remark.parent":
    "{count, plural, one {A level does} other {# levels do}} not say that {count, plural, one {it belongs} other {they belong}} to the one before (the first in segment {segment}); read as if {count, plural, one {it did} other {they did}}.",
  "x12.remark.diagnoses":
    "{count, plural, one {One diagnosis} other {# diagnoses}} after the twelfth of a claim {count, plural, one {is} other {are}} left out (the first in segment {segment}).",
  "x12.remark.no-diagnosis":
    "{count, plural, one {One diagnosis has} other {# diagnoses have}} no code (the first in segment {segment}); the place is left blank.",
  "x12.remark.code-list":
    "{count, plural, one {One service is} other {# services are}} not coded by HCPCS or CPT (the first in segment {segment}).",
  "x12.remark.open":
    "{count, plural, one {One envelope or group has} other {# envelopes or groups have}} no end (the first at segment {segment}): claims may be missing at the end of the file.",
  "x12.remark.others":
    "{count, plural, one {One transaction is} other {# transactions are}} of another kind and left out (the first begins in segment {segment}).",
  "x12.remark.total.SE":
    "Segment {segment} counts {stated} for the segments of its transaction, and {counted} were read{count, plural, one {} other { (so # times in all)}}: something may be missing.",
  "x12.remark.total.GE":
    "Segment {segment} counts {stated} for the transactions of its group, and {counted} were read{count, plural, one {} other { (so # times in all)}}: something may be missing.",
  "x12.remark.total.IEA":
    "Segment {segment} counts {stated} for the groups of its envelope, and {counted} were read{count, plural, one {} other { (so # times in all)}}: something may be missing.",
  "x12.remark.control":
    "Segment {segment} ends number {end}, and number {control} was begun{count, plural, one {} other { (so # times in all)}}.",
  "x12.remark.unknown":
    "{count, plural, one {One segment is} other {# segments are}} not known in professional claims and left out: {ids}.",
  "x12.remark.claim-twice":
    "{count, plural, one {One claim has} other {# claims have}} the id of an earlier one (the first is {claim} in segment {segment}): their lines will be taken for one claim.",
  "x12.remark.charge":
    "The lines of {count, plural, one {one claim do} other {# claims do}} not add up to its charge (the first is {claim} in segment {segment}).",
  "x12.remark.no-day":
    "{count, plural, one {One line has} other {# lines have}} no date of service (the first in segment {segment}).",
} as const;
