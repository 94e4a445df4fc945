import { siblings, splice, tagOf, withAttribute } from "../xml/elements.ts";
import { areaAddress, parseArea, type Area } from "./area.ts";

/** Changes the area that a sheet states as its used cells, where it states one. */
export function setDimension(head: string, from: number, change: (area: Area) => Area, fail: () => Error): string {
  const element = siblings(head, fail, from).find(({ name }) => name === "dimension");
  const stated = element && parseArea(tagOf(head, element, fail).attribute("ref") ?? "");
  if (!element || !stated) return head;
  const tag = head.slice(element.start, element.innerStart);
  const changed = withAttribute(tag, "ref", areaAddress(change(stated)));
  return splice(head, element.start, element.innerStart, changed);
}

/** The used area with a block in it. */
export function including(block: Area): (area: Area) => Area {
  return (area) => ({
    top: Math.min(area.top, block.top),
    left: Math.min(area.left, block.left),
    bottom: Math.max(area.bottom, block.bottom),
    right: Math.max(area.right, block.right),
  });
}

/** The used area without the columns of a block at its right edge. */
export function without(block: Area): (area: Area) => Area {
  return (area) => (area.right === block.right && area.left < block.left ? { ...area, right: block.left - 1 } : area);
}
