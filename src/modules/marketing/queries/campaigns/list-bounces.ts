import type { Database } from "../../database"
import { AT_THE_DOOR } from "./record-outcomes"

export type BounceGroup = { code: string | null; detail: string; profile_keys: number[] }

/**
 * What came back of an occurrence's mails: told later by a provider, or refused for good at the door. Grouped by code, or
 * by the server's words where there is none, so that a million refusals of one kind are one row with a list of people.
 */
export async function listBounces(db: Database, occurrenceKey: number): Promise<BounceGroup[]> {
  return db.query(
    `with back as (
       select profile_key, coalesce(substring(concat_ws(' ', code, detail) from '[45]\\.[0-9]{1,3}\\.[0-9]{1,3}'), code) as code, detail
       from marketing_provider_event where occurrence_key = $1 and kind in ('bounced', 'refused') and provider <> '${AT_THE_DOOR}' and profile_key is not null
       union all
       select profile_key, substring(detail from '[45]\\.[0-9]{1,3}\\.[0-9]{1,3}'), coalesce(detail, '')
       from marketing_send where occurrence_key = $1 and state = 'failed' and reason = 'rejected'
     )
     select code, min(detail) as detail, array_agg(distinct profile_key::float8) as profile_keys
     from back group by code, case when code ~ '^[45]\\.' then '' else left(detail, 60) end
     order by count(distinct profile_key) desc limit 500`,
    [occurrenceKey]
  )
}
