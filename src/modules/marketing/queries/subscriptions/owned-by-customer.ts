/**
 * Predicate: the customer account of the parameter may speak for the person of `profile` (a marketing_profile), since nobody was
 * known at the address before them. The shop verifies no address, and takes Jane@ and jane@ for two: an account proves an
 * address only if it is written as the person's and is the oldest there is of them. Customers deleted before are in the age of the
 * profile, or left nothing; an order of the account's own says nothing against it, wherever it was moved here from. The clocks
 * of shop and database may differ by five seconds. Reads Medusa's tables.
 */
export const ownedByCustomer = (customer: `$${number}`) => `exists (
  select from customer own
  where own.id = ${customer} and own.deleted_at is null and own.email = profile.email and profile.created_at > own.created_at - interval '5 seconds'
    and not exists (select from customer other where other.id = any (profile.customer_ids) and other.id <> own.id and other.created_at <= own.created_at)
    and not exists (select from customer other where other.email = own.email and other.deleted_at is null and other.id <> own.id and other.created_at <= own.created_at)
    and not exists (select from marketing_consent_event said where said.profile_key = profile.key and said.occurred_at < own.created_at)
    and not exists (
      select from marketing_purchase bought
      where bought.profile_key = profile.key and bought.placed_at < own.created_at and bought.customer_id is distinct from own.id
    )
)`
