import type { Database } from "../../database"
import type { PermitWish } from "../../delivery/permits"

/** A token bucket in a row: filled by the time that passed, as far as it is large, then all permits taken that are wished, or none. */
export async function takePermits(db: Database, { bucket, rate, size, n }: PermitWish & { bucket: string }): Promise<{ granted: number; left: number }> {
  const [taken] = await db.query<{ granted: number; left: number }>(
    `insert into marketing_rate as bucket (name, permits, filled_at, granted) values ($1, $3::float8 - $4::float8, clock_timestamp(), $4::float8)
     on conflict (name) do update set (permits, filled_at, granted) = (
       select level - granted, at, granted
       from (
         select level, at, case when level >= $4::float8 then $4::float8 else 0 end as granted
         from (
           select least($3::float8, bucket.permits + $2::float8 * greatest(0, extract(epoch from at - bucket.filled_at))::float8) as level, at
           from (select clock_timestamp() as at) clock
         ) filled
       ) decided
     )
     returning granted::int as granted, permits as left`,
    [bucket, rate, size, n]
  )
  return taken!
}
