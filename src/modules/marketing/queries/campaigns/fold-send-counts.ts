import type { Database } from "../../database"

/** Two processes do not fold at once. */
const FOLD_LOCK = 20_261_127
/** Below so many rows an occurrence's are summed in a millisecond. */
const WORTH = 200

/**
 * Makes one row of each group of an occurrence's counts. Exactly what it deletes is summed, in the same statement, so that no sum
 * changes for anybody who reads meanwhile and what is added meanwhile stays. Rows of the last two minutes are left: the pace is read from them.
 */
export async function foldSendCounts(db: Database): Promise<void> {
  await db.query(
    `with turn as materialized (select pg_try_advisory_xact_lock($1) as mine),
     worn as (
       select occurrence_key from marketing_send_count where counted_at < now() - interval '2 minutes' group by 1 having count(*) > $2
     ), taken as (
       delete from marketing_send_count count using worn
       where count.occurrence_key = worn.occurrence_key and count.counted_at < now() - interval '2 minutes' and (select mine from turn)
       returning count.*
     )
     insert into marketing_send_count (occurrence_key, state, reason, variant, sends, counted_at)
     select occurrence_key, state, reason, variant, sum(sends), '-infinity' from taken group by 1, 2, 3, 4 having sum(sends) <> 0`,
    [FOLD_LOCK, WORTH]
  )
}
