/** A key with its modifiers, as the browser tells it. */
export interface KeyPress {
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** Keys that have a name of their own in a shortcuts file; letters and digits stand for themselves. */
const named: Readonly<Record<number, string>> = {
  8: "backspace",
  9: "tab",
  13: "enter",
  27: "escape",
  32: "space",
  33: "pageup",
  34: "pagedown",
  35: "end",
  36: "home",
  37: "left",
  38: "up",
  39: "right",
  40: "down",
  45: "insert",
  46: "delete",
};

const modifiers = ["ctrl", "command", "alt", "shift"] as const;

/** The action whose keys these are, e.g. "Ctrl+Alt+Down". */
export function actionFor(press: KeyPress, shortcuts: Readonly<Record<string, string>>): string | undefined {
  const pressed = pressedKeys(press);
  return pressed && Object.keys(shortcuts).find((action) => normal(shortcuts[action] ?? "") === pressed);
}

function pressedKeys({ keyCode, ctrlKey, altKey, shiftKey, metaKey }: KeyPress): string | undefined {
  const isPlain = (keyCode >= 48 && keyCode <= 57) || (keyCode >= 65 && keyCode <= 90);
  const isFunction = keyCode >= 112 && keyCode <= 123;
  const key = isPlain ? String.fromCharCode(keyCode) : isFunction ? `f${String(keyCode - 111)}` : named[keyCode];
  if (key === undefined) return undefined;
  const held = modifiers.filter((name) => ({ ctrl: ctrlKey, command: metaKey, alt: altKey, shift: shiftKey })[name]);
  return [...held, key.toLowerCase()].join("+");
}

function normal(keys: string): string {
  const parts = keys
    .toLowerCase()
    .split("+")
    .map((part) => part.trim().replace(/^(arrow)?(up|down|left|right)(arrow)?$/, "$2"));
  const held = modifiers.filter((name) => parts.includes(name));
  return [...held, ...parts.filter((part) => !held.some((name) => name === part))].join("+");
}
