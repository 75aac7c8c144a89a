import type { Audience } from "../../../../core/campaigns/audience.schema"
import type { Database } from "../../database"

export type AudienceSegment = { key: number; id: string; name: string; role: "include" | "exclude"; member_count: number; deleted: boolean }

/** The segments an audience names, in its order; those that never existed are left out, deleted ones are marked. */
export async function findAudienceSegments(db: Database, { include, exclude }: Pick<Audience, "include" | "exclude">): Promise<AudienceSegment[]> {
  return db.query<AudienceSegment>(
    `select segment.key::float8 as key, segment.id, segment.name, named.role, segment.member_count, segment.deleted_at is not null as deleted
     from (
       select id, 'include' as role, place from unnest($1::text[]) with ordinality as given (id, place)
       union all
       select id, 'exclude' as role, place from unnest($2::text[]) with ordinality as given (id, place)
     ) named
     join marketing_segment segment on segment.id = named.id
     order by named.role desc, named.place`,
    [include, exclude]
  )
}
