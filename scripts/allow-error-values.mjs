/**
 * Functions that take cells of any kind must also be given cells that hold errors: a row with #N/A in one cell is still
 * checked. The property stands at the top of the file, and the metadata generator has no tag for it.
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
 */
export function allowErrorValues(metadata) {
  return { allowErrorForDataTypeAny: true, ...metadata };
}

/** Webpack plugin that mends the generated metadata file. */
export class AllowErrorValues {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.compilation.tap("AllowErrorValues", (compilation) => {
      // The generator writes the file into the compilations of pages and styles as well.
      if (compilation.compiler.isChild()) return compilation.deleteAsset(this.file);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "AllowErrorValues", stage }, (assets) => {
        const metadata = JSON.parse(assets[this.file].source().toString());
        const text = JSON.stringify(allowErrorValues(metadata), null, 2);
        compilation.updateAsset(this.file, new sources.RawSource(text));
      });
    });
  }
}
