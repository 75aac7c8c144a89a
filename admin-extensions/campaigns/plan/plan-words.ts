import type { CampaignPlan } from "../../../src/core/campaigns/plan.schema"
import type { useFormat } from "../../kit"

type Translate = (key: string, values?: Record<string, unknown>) => string
type Format = ReturnType<typeof useFormat>

/** A calendar day as people write it, without moving it into a zone. */
export const dayWords = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`))

/** When a campaign goes out, in a few words. */
export function whenWords({ when }: Pick<CampaignPlan, "when">, t: Translate, format: Format): string {
  switch (when.kind) {
    case "now":
      return t("campaigns.plan.when.words.now")
    case "at":
      return t("campaigns.plan.when.words.at", { time: format.dateTime(when.at || null) })
    case "local":
      return t("campaigns.plan.when.words.local", { day: when.day ? dayWords(when.day, format.locale) : "–", time: when.time })
    case "best_hour":
      return t("campaigns.plan.when.words.best_hour", { day: when.day ? dayWords(when.day, format.locale) : "–" })
  }
}

/** How fast it goes and which of the shop's rules hold for it. */
export function paceWords({ perHour, quietHours, smartSending, frequencyCap, priority }: CampaignPlan, t: Translate, format: Format): string {
  return [
    perHour ? t("campaigns.plan.pace.words.per_hour", { number: format.number(perHour) }) : t("campaigns.plan.pace.words.unlimited"),
    quietHours !== "ignore" && t("campaigns.plan.pace.words.quiet"),
    smartSending !== "ignore" && t("campaigns.plan.pace.words.smart"),
    frequencyCap && t("campaigns.plan.pace.words.cap"),
    priority !== "normal" && t(`campaigns.plan.pace.words.${priority}`),
  ].filter(Boolean).join(", ")
}

export function testWords({ test }: CampaignPlan, t: Translate): string {
  return test
    ? t("campaigns.plan.test.words.on", { count: test.variants.length, what: t(`campaigns.plan.test.vary.${test.vary}`).toLowerCase(), share: test.share })
    : t("campaigns.plan.test.words.off")
}

export function holdoutWords({ holdout }: CampaignPlan, t: Translate): string {
  return holdout ? t("campaigns.plan.holdout.words.on", { percent: holdout }) : t("campaigns.plan.holdout.words.off")
}

export function utmWords({ utm }: CampaignPlan, t: Translate): string {
  if (!utm) return t("campaigns.plan.utm.words.off")
  return [utm.source, utm.medium, utm.campaign, utm.content, utm.term].filter(Boolean).join(" / ") || t("campaigns.plan.utm.words.off")
}
