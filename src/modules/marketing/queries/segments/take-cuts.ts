import { createBindings } from "../../../../core/base/bindings"
import type { Field } from "../../../../core/segments/field"
import { compileValue } from "../../../../core/segments/compile-value"
import type { Database } from "../../database"

export type TakenCut = { field: string; percent: number; value: number | null }

/**
 * Finds where the lowest percents of everybody who has a value in a field end, several fields in one scan, and keeps that. A
 * field that counts days is measured at `now`. The cut is a value that somebody has (percentile_disc).
 */
export async function takeCuts(db: Database, wanted: readonly { field: Field; percents: readonly number[] }[], now: Date): Promise<TakenCut[]> {
  const bindings = createBindings()
  const at = bindings.bind(now.toISOString(), "timestamptz")
  const names = wanted.map(({ field }) => bindings.bind(field.name, "text"))
  const facts = wanted.map(({ field }, index) => `(${compileValue(field, { bindings, now })})::numeric as fact_${index}`)
  const cuts = wanted.map(({ percents }, index) => {
    const shares = percents.map((percent) => `${Number(percent) / 100}`).join(", ")
    return `percentile_disc(array[${shares}]::float8[]) within group (order by fact_${index}) as cuts_${index}, count(fact_${index})::int as people_${index}`
  })
  const rows = wanted.map(({ percents }, index) =>
    `select ${names[index]} as field, percent, value, people_${index} as people from taken, unnest(array[${percents.map(Number).join(", ")}]::smallint[], cuts_${index}) as cut (percent, value)`)
  return db.query<TakenCut>(
    `with fact as (select ${facts.join(", ")} from marketing_profile profile where profile.deleted_at is null),
     taken as (select ${cuts.join(", ")} from fact),
     cut as (${rows.join(" union all ")})
     insert into marketing_cut (field, percent, value, people, taken_at) select field, percent, value, people, ${at} from cut order by field, percent
     on conflict (field, percent) do update set value = excluded.value, people = excluded.people, taken_at = excluded.taken_at
     returning field, percent, value::float8 as value`,
    bindings.values
  )
}
