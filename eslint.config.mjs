import medusa from "@medusajs/eslint-plugin"
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript"
import imports from "eslint-plugin-import-x"
import reactHooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"

/**
 * The import law, a line a folder: what the folder may not reach. Facts come in through doors, the core
 * decides, the module remembers, workflows act, the admin draws.
 */
const doors = ["./src/api", "./src/subscribers", "./src/jobs", "./src/admin"]
const forbidden = {
  "./src/core": ["./src/modules", "./src/providers", "./src/workflows", "./src/links", "./src/storefront", "./admin-extensions", ...doors],
  "./src/core/base": ["./src/core/segments", "./src/core/campaigns", "./src/core/attribution", "./src/core/insights", "./src/core/http"],
  "./src/core/insights/statistics": ["./src/core/segments", "./src/core/campaigns", "./src/core/attribution", "./src/core/profiles", "./src/core/events", "./src/core/bulk", "./src/core/http"],
  "./src/core/segments": ["./src/core/campaigns", "./src/core/attribution", "./src/core/http"],
  "./src/core/campaigns": ["./src/core/attribution", "./src/core/http"],
  "./src/core/attribution": ["./src/core/segments", "./src/core/campaigns", "./src/core/http"],
  "./src/modules": ["./src/workflows", "./src/links", "./src/storefront", "./admin-extensions", ...doors],
  "./src/providers": ["./src/workflows", "./src/links", "./src/storefront", "./admin-extensions", ...doors],
  "./src/workflows": ["./src/links", "./src/storefront", "./admin-extensions", ...doors],
  "./src/links": ["./src/workflows", "./src/storefront", "./admin-extensions", ...doors],
  "./src/storefront": ["./src/core", "./src/modules", "./src/providers", "./src/workflows", "./src/links", "./admin-extensions", ...doors],
  "./src/subscribers": ["./src/api", "./src/jobs", "./src/admin", "./src/storefront", "./admin-extensions"],
  "./src/jobs": ["./src/api", "./src/subscribers", "./src/admin", "./src/storefront", "./admin-extensions"],
  "./src/api": ["./src/subscribers", "./src/jobs", "./src/admin", "./src/storefront", "./admin-extensions"],
  "./src/admin": ["./src/api", "./src/modules", "./src/providers", "./src/workflows", "./src/links", "./src/subscribers", "./src/jobs", "./src/storefront", "./src/core"],
  "./admin-extensions": ["./src/api", "./src/modules", "./src/providers", "./src/workflows", "./src/links", "./src/subscribers", "./src/jobs", "./src/admin", "./src/storefront"],
}
const nobodyImports = ["./integration-tests", "./bench", "./demo"]
const zones = [
  ...Object.entries(forbidden).map(([target, from]) => ({ target, from, message: "The import law (docs/architecture.md) forbids this direction." })),
  ...["./src", "./admin-extensions"].map((target) => ({ target, from: nobodyImports, message: "Nothing imports tests, benches or the demo." })),
]

const strangersToMedusa = ["src/core/**", "src/storefront/**", "admin-extensions/**", "bench/**", "demo/**", "integration-tests/**", "**/unit-tests/**"]

const pureCore = {
  patterns: [
    { group: ["@medusajs/*"], message: "The core is pure: it never meets Medusa." },
    { group: ["node:*", "!node:crypto"], message: "The core is pure: no IO (node:crypto's hashes are arithmetic)." },
    { group: ["nodemailer*", "pg", "react*"], message: "The core is pure." },
  ],
}

export default tseslint.config(
  { ignores: ["node_modules/", ".medusa/", ".demo/", "**/__admin-extensions__.js", "integration-tests/.artifacts/", "public/", "coverage/"] },
  ...tseslint.configs.recommended,
  // Medusa's conventions bind what runs inside Medusa; the core, the pages' logic and the benches never meet it.
  // Its list of ignored folders is left out: tests are linted like everything else.
  ...medusa.configs.recommended.filter((config) => config.files || config.plugins).map((config) => (config.files ? { ...config, ignores: [...(config.ignores ?? []), ...strangersToMedusa] } : config)),
  {
    // Workflow and step ids are global over all plugins of a shop: ours carry the prefix "marketing-", which these two rules do not know.
    files: ["src/workflows/**/*.ts"],
    rules: { "@medusajs/step-id-kebab-case": "off", "@medusajs/workflow-id-matches-export-or-filename": "off" },
  },
  {
    linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true },
    plugins: { "import-x": imports },
    settings: {
      "import-x/resolver-next": [createTypeScriptImportResolver({ project: ["tsconfig.json", "admin-extensions/tsconfig.json"], noWarnOnMultipleProjects: true })],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}", "admin-extensions/**/*.{ts,tsx}"],
    rules: {
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-restricted-paths": ["error", { zones }],
      "@typescript-eslint/no-explicit-any": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  // A test may look at both sides of a border that the code must not cross.
  { files: ["**/unit-tests/**"], rules: { "import-x/no-restricted-paths": "off" } },
  { files: ["src/core/**/*.ts"], ignores: ["src/core/**/unit-tests/**"], rules: { "no-restricted-imports": ["error", pureCore] } },
  {
    files: ["admin-extensions/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ group: ["**/core/**/compile-*"], message: "The admin speaks HTTP; the server compiles." }] }],
    },
  },
  {
    files: ["admin-extensions/**/*.{ts,tsx}", "src/admin/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ["**/*.js", "**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } }
)
