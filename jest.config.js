const transform = {
  "^.+\\.(m?ts|tsx|jsx?)$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  ],
}

/** One project a kind of test; a project's name is what `npx jest --selectProjects` takes. */
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  transform,
  testEnvironment: "node",
  // The storefront helper is an ES module: its source is .mts, what imports it says .mjs.
  moduleNameMapper: { "^(.*/storefront/index)\\.mjs$": "$1.mts" },
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.demo/"],
  ...more,
})

module.exports = {
  testTimeout: 300_000,
  // Every file that boots Medusa leaves some of it behind in its process; a full one spends its time collecting garbage.
  workerIdleMemoryLimit: "1GB",
  projects: [
    project("unit", ["<rootDir>/src/**/unit-tests/**/*.spec.ts", "<rootDir>/admin-extensions/**/unit-tests/**/*.spec.ts?(x)", "<rootDir>/demo/**/unit-tests/*.spec.ts"]),
    ...["module", "http", "stories", "browser", "package"].map((kind) =>
      project(kind, [`<rootDir>/integration-tests/${kind}/**/*.spec.ts`], {
        setupFiles: ["<rootDir>/integration-tests/setup/environment.js"],
      })
    ),
  ],
}
