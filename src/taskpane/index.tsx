import { render } from "preact";
import { controller, parts, words } from "./add-in.ts";
import { Pane } from "./views/pane.tsx";
import "./taskpane.css";

const place = document.getElementById("pane")!;

Office.onReady(async ({ host }) => {
  if (host !== Office.HostType.Excel) {
    place.textContent = words.say("pane.outside");
    return;
  }
  followTheme();
  render(<Pane controller={controller} parts={parts} words={words} />, place);
  await controller.start();
}).catch((failure: unknown) => {
  const detail = failure instanceof Error ? failure.message : String(failure);
  place.textContent = words.say("pane.start-failed", { detail });
});

/** Excel on the desktop says which theme it has; elsewhere the system's own choice counts. */
function followTheme(): void {
  const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
  if (!background || !/^#[0-9a-f]{6}$/i.test(background)) return;
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(background.slice(at, at + 2), 16));
  const isDark = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 128;
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
}
