import { siblings, splice, tagOf, withAttribute } from "../xml/elements.ts";
import { areaAddress, parseArea, type Area } from "./area.ts";

/** The area that a sheet states as its used cells. */
export function readDimension(head: string, from: number, fail: () => Error): Area | undefined {
  const element = siblings(head, fail, from).find(({ name }) => name === "dimension");
  return element && parseArea(tagOf(head, element, fail).attribute("ref") ?? "");
}

/** States another area, where the sheet states one. */
export function setDimension(head: string, from: number, area: Area, fail: () => Error): string {
  const element = siblings(head, fail, from).find(({ name }) => name === "dimension");
  if (!element) return head;
  const tag = withAttribute(head.slice(element.start, element.innerStart), "ref", areaAddress(area));
  return splice(head, element.start, element.innerStart, tag);
}

/** The used area with a block in it. */
export function including(area: Area, block: Area): Area {
  return {
    top: Math.min(area.top, block.top),
    left: Math.min(area.left, block.left),
    bottom: Math.max(area.bottom, block.bottom),
    right: Math.max(area.right, block.right),
  };
}

/** The used area without a block: as it was before the block, if it is as that left it, else without its columns. */
export function excluding(area: Area, block: Area, before: Area | undefined): Area {
  if (before && areaAddress(including(before, block)) === areaAddress(area)) return before;
  return area.right === block.right && area.left < block.left ? { ...area, right: block.left - 1 } : area;
}
