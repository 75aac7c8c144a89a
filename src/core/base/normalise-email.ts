/** The one form of an e-mail address that names a person: trimmed and lower case, as `lower(btrim(email))` gives it in SQL. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}
