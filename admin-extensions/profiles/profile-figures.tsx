import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProfileResponse } from "../../src/core/http/profiles"
import { Figure, Figures, useFormat } from "../kit"

/** What a person is worth so far, and what of it could not be summed. */
export function ProfileFigures({ profile, columns = 4 }: { profile: ProfileResponse; columns?: 2 | 4 }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const money = (minor: number) => format.money(minor, profile.reporting_currency)
  const counted = (key: string, count: number) => t(key, { count, formatted: format.number(count) })
  const summed = profile.orders - profile.unconverted_orders
  return (
    <>
      <Figures columns={columns}>
        <Figure
          label={t("profiles.field.spent")}
          value={money(profile.spent)}
          meaning={counted("profiles.figures.spent_meaning", summed)}
          help={t("profiles.figures.spent_help")}
        />
        <Figure
          label={t("profiles.field.average")}
          value={summed > 0 ? money(profile.average_order) : "–"}
          meaning={summed > 0 ? t("profiles.figures.average_meaning", { money: money(profile.largest_order) }) : undefined}
        />
        <Figure
          label={t("profiles.field.last_order")}
          value={profile.last_order_at ? format.relative(profile.last_order_at) : t("profiles.never_ordered")}
          meaning={profile.first_order_at ? t("profiles.figures.last_meaning", { date: format.date(profile.first_order_at) }) : undefined}
        />
        <Figure
          label={t("profiles.field.refunded")}
          value={money(profile.refunded)}
          meaning={counted("profiles.figures.refunded_meaning", profile.refunded_orders)}
        />
      </Figures>
      {profile.unconverted_orders > 0 && (
        <InlineTip label={format.number(profile.unconverted_orders)} variant="info">
          {counted("profiles.unconverted", profile.unconverted_orders)}
        </InlineTip>
      )}
    </>
  )
}
