import type { Database } from "../../database"

/** A segment whose rule names an attribute, or a campaign not over yet whose message prints it. */
export type AttributeUser = { key: string; kind: "segment" | "campaign"; id: string; name: string }

/** Who uses which of these attributes, by name. */
export async function findUsers(db: Database, keys: readonly string[]): Promise<AttributeUser[]> {
  return db.query<AttributeUser>(
    `select attribute.key, 'segment' as kind, segment.id, segment.name
     from unnest($1::text[]) as attribute (key)
     join marketing_segment segment on segment.deleted_at is null
       and jsonb_path_exists(segment.rule, '$.** ? (@.field == $field)', jsonb_build_object('field', 'attribute.' || attribute.key))
     union all
     select attribute.key, 'campaign', campaign.id, campaign.name
     from unnest($1::text[]) as attribute (key)
     join marketing_campaign campaign on campaign.deleted_at is null and campaign.status in ('draft', 'scheduled', 'sending', 'paused')
       and concat_ws(' ', campaign.message ->> 'subject', campaign.message ->> 'preheader', campaign.message ->> 'mjml') ~ ('\\mattributes\\.' || attribute.key || '\\M')
     order by kind desc, name, id`,
    [keys]
  )
}
