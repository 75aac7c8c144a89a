import type { PageLanguage } from "./languages"
import { de } from "./words/de"
import { en, type PageWord, type PageWords } from "./words/en"
import { es } from "./words/es"
import { fr } from "./words/fr"
import { it } from "./words/it"
import { pt } from "./words/pt"

/** The words of every language. To add one: its file, its line here and in `languages.ts`. */
export const pageWords: Record<PageLanguage, PageWords> = { en, de, fr, es, pt, it }

/** Tells one of the page's sentences with its {…} filled in. */
export type Say = (word: PageWord, values?: Record<string, string | number>) => string

/** Speaks a language; `values` are what every sentence may name, such as the shop. */
export function speak(language: PageLanguage, values: Record<string, string | number>): Say {
  return (word, more = {}) => fillWords(pageWords[language][word], { ...values, ...more }, language)
}

/**
 * A sentence with its {…} filled in; one that is not known stays as it is written. {days|day|days} is the form that the language
 * uses for that number: of one, else of many.
 */
export function fillWords(sentence: string, values: Record<string, string | number>, language: PageLanguage): string {
  return sentence.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (written, name: string, one?: string, many?: string) => {
    if (!Object.hasOwn(values, name)) return written
    if (one === undefined || many === undefined) return String(values[name])
    return new Intl.PluralRules(language).select(Number(values[name])) === "one" ? one : many
  })
}
