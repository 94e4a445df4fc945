import { everyCode } from "../claims/codes.ts";
import type { Topic } from "../claims/fields.ts";
import { Company } from "./company.ts";
import type { Examiner } from "./examiners.ts";
import type { Memory } from "./memory.ts";

/** What is seldom the same on two lines. */
const particulars: ReadonlySet<Topic> = new Set<Topic>([
  ...(["charge", "allowed", "paid", "claimId", "lineNo", "auth", "lot", "vialSerial"] as const),
]);

/**
 * Rules put together so that one look at a line, or a day, answers for many of them. Rules about every code are one
 * company: most lines concern only them. Those about some codes are asked only where one of these occurs, together with
 * the others that are. A rule that looks at what is seldom the same stays alone, so that the others need not look at it.
 */
export class Companies {
  /** Rules about some codes. */
  readonly choosy: readonly Examiner[];
  private readonly general: readonly Company[];
  private readonly alone: ReadonlyMap<Examiner, Company>;
  private readonly newMemory: () => Memory;

  constructor(examiners: readonly Examiner[], newMemory: () => Memory) {
    const isGeneral = ({ rule }: Examiner) => rule.looksAt === everyCode;
    const general = examiners.filter(isGeneral);
    this.newMemory = newMemory;
    this.choosy = examiners.filter((examiner) => !isGeneral(examiner));
    this.alone = new Map(this.choosy.filter(isParticular).map((one) => [one, new Company([one], newMemory())]));
    this.general = general.length > 0 ? [new Company(general, newMemory())] : [];
  }

  /** The companies that look where some of the choosy rules do. */
  of(interested: readonly Examiner[]): readonly Company[] {
    const together = interested.filter((examiner) => !this.alone.has(examiner));
    const apart = interested.flatMap((examiner) => this.alone.get(examiner) ?? []);
    const own = together.length > 0 ? [new Company(together, this.newMemory())] : [];
    return [...this.general, ...own, ...apart];
  }
}

function isParticular({ rule }: Examiner): boolean {
  const named: readonly string[] = [...rule.needs, ...(rule.columns ?? [])];
  return named.some((topic) => particulars.has(topic as Topic));
}
