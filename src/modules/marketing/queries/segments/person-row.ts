/** A person as a list shows one; `spent` in minor units of the reporting currency. */
export type PersonRow = { id: string; name: string; email: string; orders: number; spent: number; last_order_at: Date | null }

export const personColumns = `profile.id, coalesce(nullif(concat_ws(' ', profile.first_name, profile.last_name), ''), profile.email) as name,
  profile.email, profile.orders, profile.spent::float8 as spent, profile.last_order_at`
