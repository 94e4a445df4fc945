const development = "https://localhost:3000/";

/** Where the add-in is served from, for everybody who installs the manifest. */
export const productionUrl = process.env.ECHOSCRUB_URL ?? "https://echoscrub.github.io/echoscrub/";

/** The manifest with every development address replaced. */
export function forProduction(manifest) {
  return manifest.toString().replaceAll(development, productionUrl.replace(/\/?$/, "/"));
}
