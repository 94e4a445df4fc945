import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import CssMinimizerPlugin from "css-minimizer-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import CssPlugin from "mini-css-extract-plugin";
import { AllowErrorValues } from "./scripts/allow-error-values.mjs";
import { forProduction } from "./scripts/production-manifest.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));
const from = (...parts) => path.join(root, ...parts);

/**
 * Two pages: the add-in (pane, commands and functions in one shared runtime) and the workbench that hosts it.
 * The add-in's page is the same in Excel and in the workbench.
 */
export default function configure(_env = {}, { mode = "production" } = {}) {
  const production = mode === "production";
  return {
    mode,
    context: root,
    devtool: production ? false : "source-map",
    entry: {
      taskpane: ["./src/taskpane/index.tsx", "./src/commands/commands.ts", "./src/functions/functions.ts"],
      // Where Excel has no shared runtime it loads the functions alone, from the address that the manifest names.
      functions: "./src/functions/functions.ts",
      workbench: "./src/workbench/index.tsx",
    },
    output: {
      path: from("dist"),
      clean: true,
      filename: ({ chunk }) => (production && chunk.name !== "functions" ? "[name].[contenthash:10].js" : "[name].js"),
      chunkFilename: production ? "[name].[contenthash:10].js" : "[name].js",
    },
    resolve: { extensions: [".tsx", ".ts", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "esbuild-loader",
          options: { target: "es2022", jsx: "automatic", jsxImportSource: "preact" },
        },
        { test: /\.css$/, use: [CssPlugin.loader, { loader: "css-loader", options: { url: false } }] },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2022" }), new CssMinimizerPlugin()] },
    performance: { hints: false },
    plugins: [
      new CustomFunctionsMetadataPlugin({ input: "./src/functions/functions.ts", output: "functions.json" }),
      new AllowErrorValues("functions.json"),
      new CssPlugin({ filename: production ? "[name].[contenthash:10].css" : "[name].css" }),
      page("taskpane", "./src/taskpane/taskpane.html"),
      page("workbench", "./src/workbench/index.html"),
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
  };
}

function page(name, template) {
  return new HtmlPlugin({ filename: `${name}.html`, template, chunks: [name], scriptLoading: "defer", minify: false });
}
