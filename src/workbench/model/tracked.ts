import { shiftArea } from "./area.ts";
import type { Area, Shift } from "./area.ts";

/** An area that follows the cells when others are put in or taken out; undefined once all its cells are gone. */
export class Tracked {
  #area: Area | undefined;

  constructor(area: Area) {
    this.#area = area;
  }

  get area(): Area | undefined {
    return this.#area;
  }

  moveTo(area: Area): void {
    this.#area = area;
  }

  shift(shift: Shift): void {
    this.#area &&= shiftArea(this.#area, shift);
  }

  drop(): void {
    this.#area = undefined;
  }
}
