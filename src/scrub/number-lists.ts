/**
 * Short lists of whole numbers that were seen before, numbered in the order in which they came. Lists are compared
 * number by number: that two of them share a hash means nothing.
 */
export class NumberLists {
  count = 0;
  /** The list that is asked for. */
  private asked = new Int32Array(32);
  private length = 0;
  private hash = 0;
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

  /** Where to write the list to ask for: room for so many numbers. */
  write(most: number): Int32Array {
    if (most > this.asked.length) this.asked = new Int32Array(2 * most);
    return this.asked;
  }

  /** So many numbers were written. */
  written(length: number): void {
    this.length = length;
    this.hash = hashOf(this.asked, 0, length);
  }

  /** Place of the list in the order; -1 if it is new. */
  find(): number {
    const start = this.slots[this.slotOf()]!;
    return start === 0 ? -1 : this.kept[start - 1]!;
  }

  /** Keeps the list if it is new, and gives its place in the order. */
  add(): number {
    const known = this.find();
    if (known >= 0) return known;
    if (2 * this.count >= this.slots.length) this.moveToMoreSlots();
    this.slots[this.slotOf()] = this.end + 1;
    while (this.end + this.length + 2 > this.kept.length) this.kept = doubled(this.kept);
    this.kept[this.end++] = this.count;
    this.kept[this.end++] = this.length;
    for (let i = 0; i < this.length; i++) this.kept[this.end++] = this.asked[i]!;
    return this.count++;
  }

  /** The slot of the list, or the free one where it would stand. */
  private slotOf(): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = this.hash & mask;
    for (let start = slots[slot]!; start !== 0 && !this.isAt(start); start = slots[slot]!) slot = (slot + 1) & mask;
    return slot;
  }

  private isAt(start: number): boolean {
    const { kept, asked, length } = this;
    if (kept[start] !== length) return false;
    for (let i = 0; i < length; i++) if (kept[start + 1 + i] !== asked[i]) return false;
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

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * numbers.length);
  longer.set(numbers);
  return longer;
}
