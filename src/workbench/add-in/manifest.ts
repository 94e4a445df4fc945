/** What a button of the add-in's tab does. */
export type RibbonAction =
  { readonly kind: "run"; readonly functionName: string } | { readonly kind: "pane"; readonly paneId: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the icon on this server. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The part of an add-in's manifest that a host shows. Addresses are paths on this server. */
export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly page: string;
  readonly functions: string;
  readonly shortcuts: string | undefined;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
}

const iconSize = "32";

/** Reads the add-in only manifest, as Excel does, and so shows what is wrong with it. */
export function readManifest(xml: string): Manifest {
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement;
  const texts = new Map(all(root, "String").map((each) => [id(each), each.getAttribute("DefaultValue") ?? ""]));
  const page = first(first(root, "DefaultSettings"), "SourceLocation")?.getAttribute("DefaultValue") ?? "";
  // The manifest names the server the add-in is published on, or a port for development. Here are the same files.
  const home = new URL(".", page).href;
  const path = (address: string): string => (address.startsWith(home) ? `/${address.slice(home.length)}` : address);
  const addresses = [...all(root, "Image"), ...all(root, "Url")];
  const urls = new Map(addresses.map((each) => [id(each), path(each.getAttribute("DefaultValue") ?? "")]));
  const text = (at: Element | undefined): string => texts.get(at?.getAttribute("resid") ?? "") ?? "";
  const url = (at: Element | undefined): string => urls.get(at?.getAttribute("resid") ?? "") ?? "";
  const surface = first(root, "CustomTab");

  function readButton(control: Element): RibbonButton {
    const icon = all(control, "Image").find((image) => image.getAttribute("size") === iconSize);
    return {
      id: id(control),
      label: text(child(control, "Label")),
      tip: text(first(control, "Description")),
      icon: url(icon),
      action: readAction(control),
    };
  }

  const shortcuts = first(root, "ExtendedOverrides")?.getAttribute("Url");
  return {
    id: first(root, "Id")?.textContent ?? "",
    name: first(root, "DisplayName")?.getAttribute("DefaultValue") ?? "",
    page: path(page),
    functions: url(first(first(root, "Metadata"), "SourceLocation")),
    shortcuts: shortcuts ? path(shortcuts) : undefined,
    tab: text(surface && child(surface, "Label")),
    groups: all(surface, "Group").map((group) => ({
      label: text(child(group, "Label")),
      buttons: all(group, "Control").map(readButton),
    })),
  };
}

function readAction(control: Element): RibbonAction {
  const functionName = first(control, "FunctionName")?.textContent;
  if (functionName) return { kind: "run", functionName };
  return { kind: "pane", paneId: first(control, "TaskpaneId")?.textContent ?? "" };
}

function all(under: Element | undefined, name: string): Element[] {
  return under ? [...under.getElementsByTagNameNS("*", name)] : [];
}

function first(under: Element | undefined, name: string): Element | undefined {
  return all(under, name)[0];
}

function child(of: Element, name: string): Element | undefined {
  return [...of.children].find(({ localName }) => localName === name);
}

function id(element: Element): string {
  return element.getAttribute("id") ?? "";
}
