import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SuppressionEvent } from "../../src/core/http/suppressions"
import { useFormat } from "../kit"

/** Everything that happened to an address, the latest first. */
export function EventLog({ events }: { events: readonly SuppressionEvent[] }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h3">{t("suppressions.log.title")}</Heading>
      {events.length === 0 && <Text size="small" className="text-ui-fg-subtle">{t("suppressions.log.empty")}</Text>}
      <ol className="flex flex-col gap-y-4">
        {events.map(({ action, reason, note, actor, happened_at, expires_at }, index) => (
          <li key={`${happened_at}:${index}`} className="flex flex-col gap-y-0.5">
            <Text size="small" leading="compact" weight="plus">{t(`suppressions.log.${action}`, { reason: reason.label })}</Text>
            {note && <Text size="small" className="text-ui-fg-subtle break-words">{note}</Text>}
            <Text size="xsmall" className="text-ui-fg-muted">
              {[format.dateTime(happened_at), actor ? actor.name : t("suppressions.log.by_itself"), expires_at && t("suppressions.log.until", { date: format.date(expires_at) })].filter(Boolean).join(" · ")}
            </Text>
          </li>
        ))}
      </ol>
    </div>
  )
}
