const accepted = ".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.tsv,.txt";

/** Lets the user choose a file; undefined when none is chosen. */
export function chooseFile(): Promise<File | undefined> {
  const field = document.createElement("input");
  field.type = "file";
  field.accept = accepted;
  return new Promise((resolve) => {
    field.addEventListener("change", () => resolve(field.files?.[0]));
    field.addEventListener("cancel", () => resolve(undefined));
    field.click();
  });
}

/** Hands a file to the browser, which puts it among the user's downloads. */
export function saveFile(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
