/** What is wrong with a pattern, in a merchant's words. */
export class PatternError extends Error {}

export type Reader = { characters: string[]; at: number }

/** \d, \w and \s, written out: PostgreSQL's own follow the server's language. */
export const classes: Record<string, string> = { d: "0-9", w: "a-z0-9_", s: " \t\n\r\f\v" }

/** One character that means itself. */
export function literal(character: string): string {
  const lower = character.toLowerCase()
  return [...lower].map((one) => (/[\p{L}\p{N}\s]/u.test(one) || one > "\u007f" ? one : `\\${one}`)).join("")
}
