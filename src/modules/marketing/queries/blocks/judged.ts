/** The keys of those of these people from whose deeds something may be concluded, as `key`. */
export const judged = (keys: string): string =>
  `select key from marketing_profile where key = any (${keys}::bigint[]) and profiling_consent <> 'unsubscribed'`
