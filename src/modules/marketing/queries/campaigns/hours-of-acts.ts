/** What a person did that shows when they have time for the shop: human clicks in mails, orders, and what they did in the storefront. */
const acts = (people: string, since: string) => `
  select touch.profile_key, touch.happened_at as at from marketing_touch touch
  where touch.kind = 'click' and not touch.machine and touch.happened_at > ${since} and ${people.replaceAll("person", "touch.profile_key")}
  union all
  select purchase.profile_key, purchase.placed_at from marketing_purchase purchase
  where purchase.deleted_at is null and purchase.placed_at > ${since} and ${people.replaceAll("person", "purchase.profile_key")}
  union all
  select event.profile_key, event.occurred_at from marketing_event event
  where event.source = 'storefront' and event.occurred_at > ${since} and ${people.replaceAll("person", "event.profile_key")}`

/** Acts counted by the hour of the week where the person lives, 0 is Monday from midnight; `zone` is that of people who have none. */
export const hoursOfActs = (people: string, since: string, zone: string) => `
  select acts.profile_key, ((extract(isodow from acts.local) - 1) * 24 + extract(hour from acts.local))::int as hour
  from (
    select done.profile_key, done.at at time zone coalesce(profile.time_zone, ${zone}) as local
    from (${acts(people, since)}) done join marketing_profile profile on profile.key = done.profile_key
  ) acts`
