import { parseAddress } from "../model/address.ts";

/** Whether the page can hold a name: not the built-in ones of print areas, filters and the like. */
export function isPageName(name: string): boolean {
  return (
    /^[A-Za-z\\\u00c0-\uffff][\w.\\?\u00c0-\uffff]{0,254}$/.test(name) && !/^[rc]$/i.test(name) && !parseAddress(name)
  );
}
