/** Text of ours as it may stand in Markdown: nothing in it is markup, and no two dollar signs make a formula. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|$]/g, "\\$&");
}

export function link(text: string, href: string): string {
  return `[${plain(text)}](${/[\s()]/.test(href) ? `<${href}>` : href})`;
}

/** Cells are Markdown already. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

export function quote(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `> ${paragraph}`).join("\n>\n");
}

/** A heading with what stands below it; nothing where there is nothing. */
export function section(title: string, body: string): string {
  return body === "" ? "" : `## ${title}\n\n${body}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
