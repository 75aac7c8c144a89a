import { createHash } from "node:crypto"

/** What proves how somebody said yes or no: where, in which words, from where. */
export type ConsentEvidence = {
  form_id?: string | undefined
  /** The words the person agreed to, as they were shown. */
  form_text?: string | undefined
  /** As the request came, kept here and nowhere else. */
  ip?: string | undefined
  user_agent?: string | undefined
  locale?: string | undefined
  /** The address of the page the form stood on. */
  page?: string | undefined
}

/** The evidence without what is unknown, and with the version of the words: the first 16 digits of their SHA-256. */
export function writeEvidence({ form_id, form_text, ip, user_agent, locale, page }: ConsentEvidence): Record<string, string> {
  const words = form_text?.trim()
  const all = { form_id, ip, user_agent, locale, page, ...(words ? { form_text: words, form_hash: hashWords(words) } : {}) }
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])))
}

/** The same for the same words, however they are broken into lines. */
export const hashWords = (words: string): string => createHash("sha256").update(words.replace(/\s+/g, " ").trim()).digest("hex").slice(0, 16)
