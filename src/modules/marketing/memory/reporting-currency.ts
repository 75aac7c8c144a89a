import type { MarketingContext } from "../context"
import { readDefaultCurrency } from "../queries/profiles/read-default-currency"
import { readSetting } from "../queries/settings/read-setting"
import { writeSetting } from "../queries/settings/write-setting"

/** What Medusa gives a new store; shown only until the store exists. */
const BEFORE_THE_STORE = "eur"

/**
 * The currency every sum is told in: the option, else the store's default as it was when first asked. It is remembered,
 * because sums of a year must not change their meaning when the store's default does.
 */
export async function reportingCurrency({ db, options }: Pick<MarketingContext, "db" | "options">): Promise<string> {
  if (options.reportingCurrency) return options.reportingCurrency
  const remembered = await readSetting<string>(db, "reporting_currency")
  if (remembered) return remembered
  const code = await readDefaultCurrency(db)
  if (code) await writeSetting(db, "reporting_currency", code)
  return code ?? BEFORE_THE_STORE
}
