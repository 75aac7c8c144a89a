const hashOf = (email: string) => `encode(sha256(convert_to(${email}, 'UTF8')), 'hex')`

/** Predicate: the person of this normalised address was erased, so nothing may bring them back. */
export const wasErased = (email: string) =>
  `exists (select from marketing_suppression erased where erased.email_hash = ${hashOf(email)} and erased.reason = 'erased')`

export const notErased = (email: string) => `not ${wasErased(email)}`

/** Under what an erased person's purchases go on to count, in place of the normalised address. */
export const pseudonymOf = (email: string) => `'erased-' || ${hashOf(email)}`

/** Predicate: the text stands in a profile for the address of someone erased. */
export const isPseudonym = (email: string) => `(${email} ~ '^erased-[0-9a-f]{64}$')`
