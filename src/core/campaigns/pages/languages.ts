/** The languages that mails and the pages behind their links speak, each with its own name. */
export const pageLanguages = { en: "English", de: "Deutsch", fr: "Français", es: "Español", pt: "Português", it: "Italiano" } as const

export type PageLanguage = keyof typeof pageLanguages

export const pageLanguageCodes = Object.keys(pageLanguages) as [PageLanguage, ...PageLanguage[]]

/** What is known of the language somebody reads: asked for in the address, the person's own, the browser's Accept-Language, and else the shop's. */
export type LanguageWish = { asked?: unknown; locale?: string | null; accepted?: string | undefined; shop?: PageLanguage }

/** The first language named that the pages speak; the shop's when none is. */
export function chooseLanguage({ asked, locale, accepted = "", shop = "en" }: LanguageWish): PageLanguage {
  const wishes = [typeof asked === "string" ? asked : "", locale ?? "", ...byWeight(accepted)]
  return wishes.map(languageOf).find((language) => language !== undefined) ?? shop
}

/** "de-AT" → "de"; undefined for a language the pages do not speak. */
export function languageOf(locale: string): PageLanguage | undefined {
  const language = locale.trim().slice(0, 35).toLowerCase().split(/[-_]/)[0]!
  return pageLanguageCodes.find((code) => code === language)
}

/** The languages of an Accept-Language header, the most wanted first. */
function byWeight(accepted: string): string[] {
  return accepted.slice(0, 500).split(",").map((part) => {
    const [language = "", ...parameters] = part.split(";")
    const weight = Number(/q=([\d.]+)/.exec(parameters.join(";"))?.[1] ?? 1)
    return { language, weight: Number.isFinite(weight) ? weight : 0 }
  }).filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight).map(({ language }) => language)
}
