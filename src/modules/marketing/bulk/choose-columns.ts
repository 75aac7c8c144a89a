import { MedusaError } from "@medusajs/framework/utils"
import { columnFields } from "../../../core/profiles/list-columns"
import type { Field } from "../../../core/segments/field"
import type { MarketingContext } from "../context"
import { readCatalogue } from "../memory/read-catalogue"
import { reportingCurrency } from "../memory/reporting-currency"

/** What an export without a wish has, as far as the shop knows it, and all attributes of its own. */
const usual = [
  "email", "first_name", "last_name", "phone", "company", "country", "city", "postal_code", "locale", "email_consent", "email_consent_at", "email_consent_source",
  "tags", "customer_groups", "customer_since", "orders", "spent", "average_order", "refunded", "first_order_at", "last_order_at",
]

/** An export's columns by name, checked, and what stands above them; money names its currency. */
export async function chooseColumns(context: Pick<MarketingContext, "db" | "options">, wished: readonly string[] | undefined): Promise<{ columns: string[]; headers: string[]; currency: string }> {
  const currency = await reportingCurrency(context)
  const known = new Map(columnFields(await readCatalogue(context.db)).map((field) => [field.name, field]))
  const unknown = wished?.find((name) => !known.has(name))
  if (unknown !== undefined) throw new MedusaError(MedusaError.Types.INVALID_DATA, `columns: There is no column “${unknown}” that could be exported.`)
  const columns = wished ? [...new Set(wished)] : [...known.keys()].filter((name) => usual.includes(name) || name.startsWith("attribute."))
  return { columns, headers: columns.map((name) => header(known.get(name)!, currency)), currency }
}

const header = ({ label, type }: Field, currency: string) => (type === "money" ? `${label} (${currency.toUpperCase()})` : label)
