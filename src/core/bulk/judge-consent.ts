import type { ImportedPerson } from "./read-import-row"

/** What an import says about everybody's consent; null when it says nothing. `at` is when it was started, ISO 8601. */
export type ConsentWish = { state: "subscribed" | "unsubscribed"; source: string; note?: string; at: string } | null

/** How a person stands before the import: their state, and why no mail may go to them, if something forbids it. */
export type Standing = { state: string; suppressed: string | null }

export type ConsentJudgement = { write: { state: "subscribed" | "unsubscribed"; source: string; at: string } | null; note: string | null }

export const consentNotes = {
  unsubscribed: "The person unsubscribed; an import does not subscribe them again. They can do so themselves.",
  suppressed: "No mail may go to this address (it bounced, complained or unsubscribed), so no consent was written.",
}

/**
 * What an import writes about one person's consent. `perLine` says that a column of the file tells it: then an empty cell
 * says nothing. Nobody who left, and no address that may not be written to, is subscribed by a file.
 */
export function judgeConsent(person: ImportedPerson, standing: Standing, wish: ConsentWish, perLine: boolean, latest: string): ConsentJudgement {
  const nothing = { write: null, note: null }
  const state = perLine ? person.consent.state : wish?.state
  const source = person.consent.source ?? wish?.source
  if (!state || !source) return nothing
  if (state === standing.state) return nothing
  if (state === "subscribed" && standing.state === "unsubscribed") return { write: null, note: consentNotes.unsubscribed }
  if (state === "subscribed" && standing.suppressed) return { write: null, note: consentNotes.suppressed }
  const at = person.consent.at ?? wish?.at ?? latest
  return { write: { state, source, at: at < latest ? at : latest }, note: null }
}
