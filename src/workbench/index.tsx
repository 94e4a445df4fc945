import { everyWord } from "../words/en/all.ts";
import { openWords } from "../words/words.ts";
import { fetchInstallation } from "./add-in/installation.ts";
import { Page, samplePath } from "./page/page.tsx";
import "./page/page.css";
import "./page/grid/grid.css";

const root = document.getElementById("workbench");
if (root) {
  const installation = await fetchInstallation("/manifest.xml");
  await new Page(root, installation, openWords("en", everyWord)).openSample(samplePath);
}
