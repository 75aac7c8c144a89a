import { hashEmail } from "../../../core/base/hash-email"
import type { Database } from "../database"
import { findNamingRules, writeNamelessRule } from "../queries/bulk/find-naming-rules"

/** Puts the pseudonym in place of each address that a segment's rule names, and holds the segments of these keys beside those. */
export async function hideInRules(db: Database, { emails, hold }: { emails: readonly string[]; hold: readonly number[] }): Promise<void> {
  for (const { key, rule } of await findNamingRules(db, { emails, hold })) {
    const hidden = emails.reduce((text, email) => text.replace(new RegExp(literal(email), "gi"), () => `erased-${hashEmail(email)}`), rule)
    if (hidden !== rule) await writeNamelessRule(db, { key, rule: hidden })
  }
}

/** The address as JSON writes it, with nothing of it read as a pattern. */
const literal = (email: string) => JSON.stringify(email).slice(1, -1).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
