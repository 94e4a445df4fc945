import office from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const pure = ["bytes", "claims", "reference", "imports", "rules", "scrub", "worksheet", "words", "policy"].map(
  (folder) => `src/${folder}/**/*.ts`,
);

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/"] },
  tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-console": "error",
      eqeqeq: "error",
      "max-lines": ["error", 300],
      complexity: ["error", 20],
    },
  },
  { files: ["src/rules/*/*.ts"], rules: { "max-lines": ["error", 120] } },
  {
    files: ["src/hosts/excel/**/*.ts", "src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts", "src/functions/**/*.ts"],
    plugins: { "office-addins": office },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: pure,
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "FunctionDeclaration[async=true], ArrowFunctionExpression[async=true]",
          message: "Pure layers are synchronous.",
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Pure layers read no clock." },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: "Pure layers read no clock.",
        },
      ],
      "no-restricted-globals": ["error", "fetch", "setTimeout", "setInterval", "process", "window", "document"],
    },
  },
  { files: ["scripts/**", "src/cli/**", "bench/**"], rules: { "no-console": "off" } },
  { files: ["test/**"], rules: { "max-lines": ["error", 400], "@typescript-eslint/no-unused-expressions": "off" } },
);
