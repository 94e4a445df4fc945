/** A link of a Markdown page. */
export interface PageLink {
  readonly text: string;
  readonly href: string;
}

export function linksOf(markdown: string): readonly PageLink[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\[((?:\\.|[^\]\\])*)\]\(<?([^)>\s]+)>?\)/g)].map(([, text, href]) => ({
    text: text!,
    href: href!,
  }));
}

/** The anchors that GitHub gives the headings of a page. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const headings = [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => heading!);
  return new Set(
    headings.map((heading) =>
      heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}
