/** A statement's part that notes the people in `source` (a name with a column `key`) as changed, so that their segments are asked again. */
export const noteChanged = (source: string) => `insert into marketing_changed_profile (profile_key) select key from ${source}`

/** The same for people who did something or were sent something: their engagement is summed before. `source` has a column `profile_key`. */
export const noteEngaged = (source: string) =>
  `insert into marketing_changed_profile (profile_key, engaged) select distinct profile_key, true from ${source} where profile_key is not null`
