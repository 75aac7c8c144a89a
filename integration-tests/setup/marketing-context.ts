import type { MarketingContext } from "../../src/modules/marketing/context"
import { openDatabase, type OwnDatabase } from "../../src/modules/marketing/database"
import { readOptions, type MarketingOptionsInput } from "../../src/modules/marketing/options"
import { freshDatabase } from "./fresh-database"

export type TestContext = MarketingContext & { db: OwnDatabase; url: string; drop: () => Promise<void> }

/** The module's context on a fresh, migrated database of its own. `now` is the real clock unless given. */
export async function marketingContext(name: string, options: Partial<MarketingOptionsInput> = {}, now = () => new Date()): Promise<TestContext> {
  const { url, drop } = await freshDatabase(name)
  const db = openDatabase({ connectionString: url }, { size: 4, statementTimeoutMs: 60_000 })
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
  return {
    db, url, now, logger: quiet, notifications: () => undefined,
    options: readOptions({
      secret: "a-secret-for-the-tests-only",
      publicUrl: "http://localhost:9000",
      storefrontUrl: "http://localhost:8000",
      reportingCurrency: "eur",
      rates: { usd: 0.9 },
      email: { from: { name: "Test shop", email: "shop@example.com" }, postalAddress: "1 Test Street, Testville" },
      ...options,
    }),
    drop: async () => {
      await db.close()
      await drop()
    },
  }
}
