import { isEmail } from "./is-email"
import { type ImportTarget, plainName } from "./import-targets"

export type SampledColumn = { name: string; samples: readonly string[] }

/** What each column most likely is, by its header and else by its values; null when nothing is likely. No two columns become one thing. */
export function guessMapping(columns: readonly SampledColumn[], targets: readonly ImportTarget[]): (string | null)[] {
  const taken = new Set<string>()
  const take = (target: string | undefined): string | null => {
    if (!target || taken.has(target)) return null
    taken.add(target)
    return target
  }
  const byHeader = columns.map(({ name }) => take(byName(name, targets)))
  return columns.map(({ samples }, index) => byHeader[index] ?? (looksLikeEmail(samples) ? take("email") : null))
}

function byName(header: string, targets: readonly ImportTarget[]): string | undefined {
  const plain = plainName(header)
  // What exports of other systems put before the word itself says nothing: "Customer Email", "Billing City".
  const bare = plain.replace(/^(customer|contact|billing|shipping|default|kunden|rechnungs|liefer)/, "")
  const find = (name: string) => name && targets.find(({ value, names }) => names.includes(name) || plainName(value) === name)?.value
  return find(plain) || find(bare) || undefined
}

const looksLikeEmail = (samples: readonly string[]) => samples.length > 0 && samples.filter(isEmail).length * 2 > samples.length
