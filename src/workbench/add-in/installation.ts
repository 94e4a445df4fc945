import type { FunctionsMetadata } from "../functions/metadata.ts";
import type { Installation } from "./add-in.ts";
import { readManifest } from "./manifest.ts";

interface ShortcutFile {
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly mac?: string };
  }[];
}

/** Reads the add-in's files from this server, beginning with its manifest, as Excel does when it is side-loaded. */
export async function fetchInstallation(manifestPath: string): Promise<Installation> {
  const manifest = readManifest(await (await fetchFile(manifestPath)).text());
  const [metadata, shortcuts] = await Promise.all([
    fetchFile(manifest.functions).then((response) => response.json() as Promise<FunctionsMetadata>),
    manifest.shortcuts
      ? fetchFile(manifest.shortcuts).then((response) => response.json() as Promise<ShortcutFile>)
      : undefined,
  ]);
  return { manifest, metadata, shortcuts: keysByAction(shortcuts, /mac/i.test(navigator.userAgent)) };
}

async function fetchFile(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${response.statusText}`);
  return response;
}

function keysByAction(file: ShortcutFile | undefined, isMac: boolean): Record<string, string> {
  return Object.fromEntries(
    (file?.shortcuts ?? []).map(({ action, key }) => [action, (isMac && key.mac) || key.default]),
  );
}
