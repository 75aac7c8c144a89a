/**
 * Predicate: the person of `profile` (a marketing_profile) said neither yes nor no to marketing mails so far. A request to
 * subscribe that nobody confirmed is no word of theirs: anybody can type their address.
 */
export const sayingNothingYet = `profile.email_consent in ('never_asked', 'pending')`
