import { importedColumns, type ImportedColumn, type ImportedPerson } from "./read-import-row"

/** What is known of a person before the import: all that a line may change or must not. */
export type KnownPerson = {
  columns: Record<ImportedColumn, string | null>
  attributes: Record<string, unknown>
  tags: string[]
  /** The shop has a customer record of this person, whose word wins over a file's. */
  has_customer: boolean
  /** Of whom something is known but who is not among the shop's people, as after a mere consent. */
  gone: boolean
  /** Imported before, so that they stay without a customer or an order. */
  imported: boolean
}

export type MergeWishes = { existing: "replace" | "keep"; tags: readonly string[] }

/** The person as they are after the line. `unchanged` may still have to be marked as imported. */
export type MergedPerson = Pick<KnownPerson, "columns" | "attributes" | "tags"> & { outcome: "created" | "updated" | "unchanged"; notes: string[] }

export const notes = {
  shopWins: "The shop's own record of this customer was kept; change it in Medusa.",
  tooManyTags: "The person has 50 tags; the rest was left out.",
}

const names: readonly ImportedColumn[] = ["first_name", "last_name"]
const address: readonly ImportedColumn[] = ["address_1", "address_2", "postal_code", "city", "province", "country_code"]
/** What the shop's record tells; what it never tells (birthday, gender, time zone) is the import's to say. */
const shops: readonly (readonly ImportedColumn[])[] = [names, address, ["phone"], ["company_name"], ["locale"]]
const MOST_TAGS = 50

/** Joins a line with what is known. Where the shop has a customer, what the shop says of them stays; elsewhere `existing` says who wins. */
export function mergePerson(known: KnownPerson | undefined, person: ImportedPerson, { existing, tags: wished }: MergeWishes): MergedPerson {
  const columns = { ...(known?.columns ?? nothing()) }
  const notesOf: string[] = []
  const held = new Set(known?.has_customer ? shops.filter((group) => group.some((column) => columns[column] !== null)).flat() : [])
  for (const [column, value] of Object.entries(person.columns) as [ImportedColumn, string][]) {
    if (columns[column] === value) continue
    if (held.has(column)) notesOf.push(notes.shopWins)
    else if (columns[column] === null || existing === "replace") columns[column] = value
  }
  const attributes = { ...known?.attributes }
  for (const [key, value] of Object.entries(person.attributes)) {
    if (attributes[key] === undefined || attributes[key] === null || existing === "replace") attributes[key] = value
  }
  const tags = withTags(known?.tags ?? [], [...person.tags, ...wished])
  if (tags.left) notesOf.push(notes.tooManyTags)
  const merged = { columns, attributes, tags: tags.tags }
  const outcome = !known || known.gone ? "created" : same(known, merged) ? "unchanged" : "updated"
  return { ...merged, outcome, notes: [...new Set(notesOf)] }
}

function withTags(held: readonly string[], added: readonly string[]): { tags: string[]; left: boolean } {
  const tags = [...held]
  const known = new Set(held.map((tag) => tag.toLowerCase()))
  for (const tag of added) {
    if (known.has(tag.toLowerCase())) continue
    if (tags.length >= MOST_TAGS) return { tags, left: true }
    known.add(tag.toLowerCase())
    tags.push(tag)
  }
  return { tags, left: false }
}

const nothing = () => Object.fromEntries(importedColumns.map((column) => [column, null])) as Record<ImportedColumn, string | null>

function same(known: KnownPerson, merged: Pick<KnownPerson, "columns" | "attributes" | "tags">): boolean {
  return importedColumns.every((column) => known.columns[column] === merged.columns[column])
    && known.tags.length === merged.tags.length
    && Object.entries(merged.attributes).every(([key, value]) => JSON.stringify(known.attributes[key]) === JSON.stringify(value))
}
