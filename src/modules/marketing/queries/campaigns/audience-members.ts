/**
 * The profiles of an audience, one row a person: members of any segment in $include who are in none of $exclude
 * and whose profile lives. Counting an audience and freezing it both read this, so that they agree.
 */
export function audienceMembers(include: `$${number}`, exclude: `$${number}`): string {
  return `select profile.key, profile.email, profile.email_hash, profile.email_consent
    from marketing_profile profile
    where profile.deleted_at is null
      and profile.key in (select member.profile_key from marketing_segment_member member where member.segment_key = any (${include}::bigint[]))
      and not exists (
        select 1 from marketing_segment_member barred
        where barred.segment_key = any (${exclude}::bigint[]) and barred.profile_key = profile.key
      )`
}
