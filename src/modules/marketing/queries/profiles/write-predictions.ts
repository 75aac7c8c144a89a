import type { BuyerFigures } from "../../../../core/insights/statistics/predict-buyers"
import type { Database } from "../../database"

/** Writes the figures of these people, in one order with `keys`; undefined empties them, and so does having forbidden profiling. Returns how many rows changed. */
export async function writePredictions(db: Database, keys: readonly number[], figures: readonly (BuyerFigures | undefined)[]): Promise<number> {
  const column = <Name extends keyof BuyerFigures>(name: Name) => figures.map((figure) => figure?.[name] ?? null)
  const [row] = await db.query<{ changed: number }>(statement, [keys, column("orders"), column("value"), column("risk"), column("nextOrderDay")])
  return row!.changed
}

const columns = ["predicted_orders", "predicted_value", "churn_risk", "next_order_at"]
const row = (name: string) => `row(${columns.map((column) => `${name}.${column}`).join(", ")})`

const statement = `
with page as materialized (
  select key, ${columns.join(", ")}, profiling_consent = 'unsubscribed' as refuses from marketing_profile where key = any ($1::bigint[]) order by key for no key update
),
told as (
  select page.key, told.predicted_orders::real as predicted_orders, told.predicted_value, told.churn_risk, (date '1970-01-01' + told.next_order_day)::timestamp at time zone 'UTC' as next_order_at
  from page left join unnest($1::bigint[], $2::float8[], $3::bigint[], $4::smallint[], $5::integer[]) told (key, predicted_orders, predicted_value, churn_risk, next_order_day)
    on told.key = page.key and not page.refuses
),
changed as (
  update marketing_profile old set ${columns.map((column) => `${column} = told.${column}`).join(", ")}
  from told join page on page.key = told.key
  where old.key = told.key and ${row("page")} is distinct from ${row("told")}
  returning old.key
)
select count(*)::int as changed from changed`
