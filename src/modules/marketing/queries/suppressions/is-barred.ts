/** Predicate: an address is suppressed for a reason that the person's own wish does not undo; `$n` holds the codes that it does undo (`restingCodes`). */
export const isBarred = (hash: string, resting: `$${number}`) =>
  `exists (select from marketing_suppression barred where barred.email_hash = ${hash} and barred.reason <> 'unsubscribed' and barred.reason <> all (${resting}))`
