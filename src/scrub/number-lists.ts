/**
 * Short lists of whole numbers that were seen before, numbered in the order in which they came. Lists are compared
 * number by number: that two of them share a hash means nothing.
 */
export class NumberLists {
  count = 0;
  /** The list that is asked for. */
  private asked = new Int32Array(32);
  private length = 0;
  /** Every list one after the other: its place in the order, its length, its numbers. */
  private kept = new Int32Array(256);
  private end = 0;
  /** By hash, where a list begins in `kept`, plus 1; 0 is free. */
  private slots = new Int32Array(64);

  /** Numbers that all lists together hold. */
  get size(): number {
    return this.end;
  }

  clear(): void {
    this.count = 0;
    this.end = 0;
    this.slots.fill(0);
  }

  /** Begins the list to ask for. */
  begin(): void {
    this.length = 0;
  }

  push(number: number): void {
    if (this.length === this.asked.length) this.asked = grown(this.asked);
    this.asked[this.length++] = number;
  }

  /** Place of the list in the order; -1 if it is new. */
  find(): number {
    const start = this.slots[this.slotOf()]!;
    return start === 0 ? -1 : this.kept[start - 1]!;
  }

  /** Keeps the list if it is new, and gives its place in the order. */
  add(): number {
    let slot = this.slotOf();
    const start = this.slots[slot]!;
    if (start !== 0) return this.kept[start - 1]!;
    if (2 * this.count >= this.slots.length) {
      this.moveToMoreSlots();
      slot = this.slotOf();
    }
    this.slots[slot] = this.end + 1;
    while (this.end + this.length + 2 > this.kept.length) this.kept = grown(this.kept);
    this.kept[this.end++] = this.count;
    this.kept[this.end++] = this.length;
    for (let i = 0; i < this.length; i++) this.kept[this.end++] = this.asked[i]!;
    return this.count++;
  }

  /** The slot of the list, or the free one where it would stand. */
  private slotOf(): number {
    const mask = this.slots.length - 1;
    let slot = hashOf(this.asked, 0, this.length) & mask;
    for (let start = this.slots[slot]!; start !== 0 && !this.isAt(start - 1); start = this.slots[slot]!) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private isAt(start: number): boolean {
    if (this.kept[start + 1] !== this.length) return false;
    for (let i = 0; i < this.length; i++) if (this.kept[start + 2 + i] !== this.asked[i]) return false;
    return true;
  }

  private moveToMoreSlots(): void {
    const slots = new Int32Array(2 * this.slots.length);
    const mask = slots.length - 1;
    for (let start = 0; start < this.end; start += 2 + this.kept[start + 1]!) {
      let slot = hashOf(this.kept, start + 2, this.kept[start + 1]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = start + 1;
    }
    this.slots = slots;
  }
}

function hashOf(numbers: Int32Array, from: number, length: number): number {
  let hash = length;
  for (let i = from; i < from + length; i++) hash = Math.imul(hash ^ numbers[i]!, 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 16);
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * numbers.length);
  longer.set(numbers);
  return longer;
}
