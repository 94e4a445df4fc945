import { Problem } from "../../words/problem.ts";
import { kindOf, type TransactionKind } from "./kinds.ts";
import type { Remarks } from "./remarks.ts";
import type { Segment } from "./segments.ts";

/** Where a segment stands: it begins or ends a transaction of professional claims, is inside of one, or of no interest. */
type Place = "begins" | "ends" | "inside" | "outside";

interface Opened {
  readonly segment: number;
  readonly control: string;
  /** What it holds: segments, transactions or groups. */
  count: number;
}

/** The three layers around claims: interchange, group, transaction. Each ends with how much it holds. */
export class Envelopes {
  envelopeCount = 0;
  groupCount = 0;
  /** Transactions of professional claims. */
  transactionCount = 0;
  private readonly others: { readonly kind: TransactionKind; readonly segment: number }[] = [];
  private envelope: Opened | undefined;
  private group: (Opened & { readonly version: string }) | undefined;
  private transaction: (Opened & { readonly isRead: boolean }) | undefined;

  private readonly remarks: Remarks;

  constructor(remarks: Remarks) {
    this.remarks = remarks;
  }

  read(segment: Segment): Place {
    switch (segment.id) {
      case "ISA":
        this.refuseOpen();
        this.endGroup(segment);
        this.endEnvelope(segment);
        this.envelopeCount++;
        this.envelope = opened(segment, 13);
        return "outside";
      case "GS":
        this.refuseOpen();
        this.endGroup(segment);
        this.groupCount++;
        if (this.envelope) this.envelope.count++;
        this.group = { ...opened(segment, 6), version: segment.at(8) };
        return "outside";
      case "ST":
        return this.beginTransaction(segment);
      case "SE":
        return this.endTransaction(segment);
      case "GE":
        this.refuseOpen();
        this.endGroup(segment);
        return "outside";
      case "IEA":
        this.refuseOpen();
        this.endGroup(segment);
        this.endEnvelope(segment);
        return "outside";
    }
    if (!this.transaction) return "outside";
    this.transaction.count++;
    return this.transaction.isRead ? "inside" : "outside";
  }

  /** @param segments how many the file has. */
  end(segments: number): void {
    this.refuseOpen(segments);
    if (this.group || this.envelope) this.remarks.add("x12.remark.open", segments);
    const [first] = this.others;
    if (!first) return;
    if (this.transactionCount === 0) throw new Problem({ key: "x12.other-kind", data: { ...first } });
    for (const { segment } of this.others) this.remarks.add("x12.remark.others", segment);
  }

  private beginTransaction(segment: Segment): Place {
    this.refuseOpen();
    if (this.group) this.group.count++;
    const kind = kindOf(segment, this.group?.version ?? "");
    const isRead = kind === "professional" || kind === "claim";
    this.transaction = { ...opened(segment, 2), count: 1, isRead };
    if (isRead) this.transactionCount++;
    else this.others.push({ kind, segment: segment.number });
    return isRead ? "begins" : "outside";
  }

  private endTransaction(segment: Segment): Place {
    const { transaction } = this;
    if (!transaction) throw new Problem({ key: "x12.misplaced", data: { segment: segment.number, id: segment.id } });
    transaction.count++;
    this.compare(transaction, segment);
    this.transaction = undefined;
    return transaction.isRead ? "ends" : "outside";
  }

  private endGroup(segment: Segment): void {
    if (this.group && segment.id === "GE") this.compare(this.group, segment);
    else if (this.group) this.remarks.add("x12.remark.open", segment.number);
    this.group = undefined;
  }

  private endEnvelope(segment: Segment): void {
    if (this.envelope && segment.id === "IEA") this.compare(this.envelope, segment);
    else if (this.envelope) this.remarks.add("x12.remark.open", segment.number);
    this.envelope = undefined;
  }

  /** What the end of a layer says of it may be wrong: that is told, for something may be missing. */
  private compare({ count, control }: Opened, segment: Segment): void {
    const { id, number } = segment;
    const stated = segment.at(1);
    if (Number(stated) !== count || stated === "") {
      this.remarks.add(`x12.remark.total.${id as "SE" | "GE" | "IEA"}`, number, { stated, counted: count });
    }
    const end = segment.at(2);
    if (end !== control) this.remarks.add("x12.remark.control", number, { end, control });
  }

  /** Claims may be missing where a transaction does not end. */
  private refuseOpen(last?: number): void {
    if (!this.transaction) return;
    throw new Problem({
      key: "x12.cut-off",
      data: { begin: this.transaction.segment, last: last ?? this.transaction.segment + this.transaction.count - 1 },
    });
  }
}

function opened(segment: Segment, control: number): Opened {
  return { segment: segment.number, control: segment.at(control), count: 0 };
}
