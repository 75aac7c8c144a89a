const countries = new Intl.DisplayNames("en", { type: "region", fallback: "code" })
const named = new Map<string, string>()

/** "de" → "Germany"; empty for what is no country's code. */
export function nameCountry(code: string | null): string {
  if (!code || !/^[a-z]{2}$/i.test(code)) return ""
  const known = named.get(code)
  if (known !== undefined) return known
  const name = countries.of(code.toUpperCase()) ?? ""
  named.set(code, name)
  return name
}
