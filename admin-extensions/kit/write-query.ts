/** What may stand in a URL's query; undefined, null, empty text and empty lists are left out. */
export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>

/** { q: "a b", email_consent: ["pending"] } → "?q=a+b&email_consent%5B%5D=pending", as Medusa's parser reads it. */
export function writeQuery(query: Query | undefined): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === null || value === "") continue
    if (typeof value === "object") value.forEach((item) => params.append(`${name}[]`, item))
    else params.append(name, String(value))
  }
  const written = params.toString()
  return written && `?${written}`
}
