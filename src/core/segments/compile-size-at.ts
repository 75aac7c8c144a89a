import { createBindings } from "../base/bindings"
import type { Catalogue } from "./catalogue"
import { type CompiledRule, compilePredicate } from "./compile-rule"
import type { Rule } from "./rule.schema"

/**
 * One statement that selects the `key` of everyone a rule held for at a past instant, as far as the dates of purchases tell;
 * sizeBackwards must have called it possible. Returns and refunds count as they are known today. People who were not known
 * at that time are left out, as are those who were deleted since.
 */
export function compileSizeAt(rule: Rule, { at, catalogue }: { at: Date; catalogue: Catalogue }): CompiledRule {
  const bindings = createBindings()
  const until = bindings.bind(at.toISOString(), "timestamptz")
  const predicate = compilePredicate(rule, { bindings, now: at, until: at, catalogue, cuts: new Map() })
  return { text: `select profile.key from (${pastProfiles(until)}) profile where ${predicate}`, values: bindings.values, timeDependent: false }
}

/** Profiles as their purchases made them until an instant. */
const pastProfiles = (until: string) => `
  select known.key, known.id, case when known.customer_since <= ${until} then known.customer_since end as customer_since,
    coalesce(past.orders, 0) as orders, coalesce(past.orders - past.converted, 0) as unconverted_orders, coalesce(past.items, 0) as items,
    coalesce(past.spent, 0) as spent, coalesce(round(past.spent / nullif(past.converted, 0)), 0) as average_order,
    coalesce(past.largest_order, 0) as largest_order, past.first_order_at, past.last_order_at
  from marketing_profile known
  left join (
    select profile_key, count(*) as orders, count(reporting_net) as converted, sum(item_count) as items, sum(reporting_net) as spent,
      max(reporting_net) as largest_order, min(placed_at) as first_order_at, max(placed_at) as last_order_at
    from marketing_purchase where deleted_at is null and placed_at <= ${until} group by profile_key
  ) past on past.profile_key = known.key
  where known.deleted_at is null and least(known.customer_since, past.first_order_at, known.created_at) <= ${until}`
