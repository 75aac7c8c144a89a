import { isEmail } from "./is-email"

type Column = { name: string; samples: readonly string[] }

const names = /^((e-?)?mail([ _-]?address)?|address|recipient|subscriber|hash|sha-?256|email[ _-]?hash|email[ _-]?sha-?256)$/i
const isAddress = (text: string) => isEmail(text) || /^[0-9a-f]{64}$/i.test(text.trim())

/** Which column of a file holds addresses or their hashes: by its values, then by its name; -1 when none does. `headless` when its name is an address already. */
export function findAddressColumn(columns: readonly Column[]): { index: number; headless: boolean } {
  const headless = columns.findIndex(({ name }) => isAddress(name))
  if (headless >= 0) return { index: headless, headless: true }
  const byValues = columns.findIndex(({ samples }) => samples.length > 0 && samples.every(isAddress))
  const index = byValues >= 0 ? byValues : columns.findIndex(({ name }) => names.test(name.trim()))
  return { index, headless: false }
}
