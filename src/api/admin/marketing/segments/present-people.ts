import type { PersonSample } from "../../../../core/http/segments"
import type { PersonRow } from "../../../../modules/marketing/queries/segments/person-row"

/** People as a list shows them. */
export const presentPeople = (people: readonly PersonRow[]): PersonSample[] =>
  people.map((person) => ({ ...person, last_order_at: person.last_order_at?.toISOString() ?? null }))
