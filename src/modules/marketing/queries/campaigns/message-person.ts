/** The columns of a `MessagePerson`, for a `select` that names a marketing_profile as `profile`. */
export const personColumns = `profile.email, profile.first_name, profile.last_name, profile.company_name, profile.country_code, profile.city,
  profile.orders, profile.spent::float8 as spent, profile.average_order::float8 as average_order, profile.first_order_at, profile.last_order_at`
