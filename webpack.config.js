import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import CssMinimizerPlugin from "css-minimizer-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlPlugin from "html-webpack-plugin";
import CssPlugin from "mini-css-extract-plugin";
import { AllowErrorValues } from "./scripts/allow-error-values.mjs";
import { forProduction } from "./scripts/production-manifest.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));
const from = (...parts) => path.join(root, ...parts);

/** What the add-in's page holds: pane, commands and functions in one shared runtime. */
const addIn = ["./src/taskpane/index.tsx", "./src/commands/commands.ts", "./src/functions/functions.ts"];

/**
 * Two pages: the add-in and the workbench that hosts it. The add-in's page is the same in Excel and in the workbench.
 * Each is bundled by itself: what bundles share webpack cannot join, and the pane would be a tenth larger.
 */
export default function configure(_env = {}, { mode = "production" } = {}) {
  const production = mode === "production";
  const named = (name) => (production ? `${name}.[contenthash:10].js` : `${name}.js`);
  return [
    bundle(production, "taskpane", joined(addIn), {
      output: { filename: named("[name]"), chunkFilename: named("[name]"), clean: true },
      // The tables change with the quarters, the program with its versions: each is kept by the browser for itself.
      splitChunks: {
        cacheGroups: { tables: { test: /reference.tables/, name: "tables", chunks: "all", enforce: true } },
      },
      plugins: [
        new CustomFunctionsMetadataPlugin({ input: "./src/functions/functions.ts", output: "functions.json" }),
        new AllowErrorValues("functions.json"),
        page("taskpane", "./src/taskpane/taskpane.html"),
        new CopyPlugin({
          patterns: [
            { from: "assets", to: "assets" },
            {
              from: "manifest.xml",
              to: "manifest.xml",
              transform: (content) => (production ? forProduction(content) : content),
            },
          ],
        }),
      ],
    }),
    // Where Excel has no shared runtime it loads the functions alone, from the address that the manifest names.
    bundle(production, "functions", "./src/functions/functions.ts", {
      output: { filename: "functions.js" },
      parser: { javascript: { dynamicImportMode: "eager" } },
    }),
    bundle(production, "workbench", "./src/workbench/index.tsx", {
      output: { filename: named("workbench") },
      plugins: [page("workbench", "./src/workbench/index.html")],
    }),
  ];
}

/** The first bundle empties the folder, so the others wait for it. */
function bundle(production, name, entry, { output, splitChunks = false, parser = {}, plugins = [] }) {
  return {
    name,
    ...(name === "taskpane" ? {} : { dependencies: ["taskpane"] }),
    mode: production ? "production" : "development",
    context: root,
    devtool: production ? false : "source-map",
    entry: { [name]: entry },
    output: { path: from("dist"), ...output },
    resolve: { extensions: [".tsx", ".ts", ".js", ".json"] },
    module: {
      parser,
      rules: [
        {
          test: /\.tsx?$/,
          loader: "esbuild-loader",
          options: { target: "es2022", jsx: "automatic", jsxImportSource: "preact" },
        },
        { test: /\.css$/, use: [CssPlugin.loader, { loader: "css-loader", options: { url: false } }] },
      ],
    },
    optimization: { minimizer: ["...", new CssMinimizerPlugin()], splitChunks },
    performance: { hints: false },
    plugins: [new CssPlugin({ filename: production ? "[name].[contenthash:10].css" : "[name].css" }), ...plugins],
  };
}

/** One beginning that loads several files. */
function joined(files) {
  return `data:text/javascript,${files.map((file) => `import ${JSON.stringify(file)};`).join(" ")}`;
}

function page(name, template) {
  return new HtmlPlugin({ filename: `${name}.html`, template, chunks: [name], scriptLoading: "defer", minify: false });
}
