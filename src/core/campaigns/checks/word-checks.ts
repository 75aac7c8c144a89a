import type { CheckGround, Found, MessageCheck } from "./message-check"
import { wordsOf } from "./read-page"

/** Phones show about so many letters of a subject. */
const SUBJECT_FITS = 60

/** Phrases that filters and people know from spam. A few of them are no harm; the list stays short on purpose. */
const SPAM_PHRASES = [
  "act now", "100% free", "risk free", "risk-free", "no obligation", "cash bonus", "earn money", "extra income", "make money fast", "double your", "you are a winner",
  "you have been selected", "congratulations you won", "claim your prize", "this is not spam", "once in a lifetime", "miracle", "order now!!", "$$$", "€€€", "viagra", "casino", "weight loss",
]

/** Share of capitals among the letters. */
function capitalShare(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.length ? letters.filter((letter) => letter !== letter.toLowerCase() && letter === letter.toUpperCase()).length / letters.length : 0
}

/** What subject, preheader and words make filters and people think. */
export const wordChecks: readonly MessageCheck[] = [
  {
    name: "subject",
    fine: "The subject fits.",
    find: ({ drawn: { subject } }) => [
      ...(subject.length > SUBJECT_FITS ? [{ level: "warning" as const, message: `The subject has ${subject.length} letters; phones show about ${SUBJECT_FITS}.`, remedy: "Put what matters first, or shorten it." }] : []),
      ...(subject && subject.length < 4 ? [{ level: "warning" as const, message: "The subject is hardly a word.", remedy: "Say what the mail is about." }] : []),
    ],
  },
  {
    name: "preheader",
    fine: "The preheader says something behind the subject.",
    find: ({ drawn: { preheader, subject } }) => {
      if (!preheader.trim()) return [{ level: "warning", message: "There is no preheader, so mailboxes show the mail's first words behind the subject.", remedy: "Write one sentence that goes on where the subject ends." }]
      return preheader.trim().toLowerCase() === subject.trim().toLowerCase() ? [{ level: "warning", message: "The preheader says what the subject says.", remedy: "Let it go on where the subject ends." }] : []
    },
  },
  { name: "shouting", fine: "Nothing shouts.", find: findShouting },
  {
    name: "spam_words",
    fine: "The words are not those of spam.",
    find: ({ drawn }) => {
      const found = (text: string) => SPAM_PHRASES.filter((phrase) => text.toLowerCase().includes(phrase))
      const phrases = [...new Set([...found(drawn.subject), ...found(drawn.preheader), ...found(wordsOf(drawn.html))])]
      const loud = found(drawn.subject).length > 0 || phrases.length > 1
      return loud ? [{ level: "warning", message: `Spam filters know phrases like ${phrases.slice(0, 3).map((phrase) => `“${phrase}”`).join(", ")}.`, remedy: "Say it in other words." }] : []
    },
  },
]

function findShouting({ drawn: { subject, html } }: CheckGround): Found[] {
  const words = wordsOf(html)
  return [
    ...(subject.length >= 12 && capitalShare(subject) > 0.6 ? [{ level: "warning" as const, message: "The subject is written in capitals.", remedy: "Write it as a sentence." }] : []),
    ...(/[!¡?]{2,}/.test(subject) || (subject.match(/!/g) ?? []).length > 1 ? [{ level: "warning" as const, message: "The subject has several exclamation marks.", remedy: "One at most." }] : []),
    ...(words.length > 200 && capitalShare(words) > 0.4 ? [{ level: "warning" as const, message: "Much of the mail is written in capitals.", remedy: "Write sentences, and use bold for what matters." }] : []),
    ...(/!{3,}/.test(words) ? [{ level: "warning" as const, message: "The mail has runs of exclamation marks.", remedy: "One at a time." }] : []),
  ]
}
