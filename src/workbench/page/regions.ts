/** F6 goes round the parts of the page, Shift+F6 the other way, as in Excel; it is also the way out of the grid. */
export function goToNextRegion(isBackward: boolean): void {
  const stops = [...document.querySelectorAll<HTMLElement>("[data-region]")]
    .map((region) => focusable(region))
    .filter((stop) => stop !== undefined);
  const at = stops.findIndex((stop) => stop.closest("[data-region]")?.contains(document.activeElement));
  const next = stops[(at + (isBackward ? -1 : 1) + stops.length) % stops.length];
  next?.focus();
}

/** From the pane's last control on to the next part of the page; from its first back to the button above it. */
export function leaveFrame(frame: HTMLIFrameElement, isBackward: boolean): void {
  const region = frame.closest<HTMLElement>("[data-region]");
  const above = isBackward && region ? focusable(region) : undefined;
  if (above && above !== frame) above.focus();
  else goToNextRegion(isBackward);
}

function focusable(region: HTMLElement): HTMLElement | undefined {
  const candidates = region.querySelectorAll<HTMLElement>("button, input, iframe, [tabindex='0']");
  return [...candidates].find((each) => each.tabIndex >= 0 && each.offsetParent !== null && !each.matches(":disabled"));
}
