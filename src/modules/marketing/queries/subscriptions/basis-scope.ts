/** The living people a statement of basis looks at; `segment` is the parameter with the segment's id, null for everybody. */
export const basisScope = (segment: `$${number}`) => `
  from marketing_profile profile
  left join marketing_suppression suppression on suppression.email_hash = profile.email_hash
  where profile.deleted_at is null and profile.email <> ''
    and (${segment}::text is null or profile.key in (
      select member.profile_key from marketing_segment_member member join marketing_segment chosen on chosen.key = member.segment_key
      where chosen.id = ${segment} and chosen.deleted_at is null
    ))`
