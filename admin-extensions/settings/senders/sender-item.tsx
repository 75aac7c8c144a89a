import { Badge, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SenderResponse } from "../../../src/core/http/senders"
import { useFormat } from "../../kit"
import { DomainFindings } from "./domain-findings"
import { SenderMenu } from "./sender-menu"

/** One sender: who it is, what holds it back, how fast it goes, and its domain. */
export function SenderItem({ sender, edit, test }: { sender: SenderResponse; edit: () => void; test: () => void }) {
  const { t } = useTranslation("marketing")
  const { name, from_name, from_email, reply_to, is_default, built_in, status, paused_reason, problem } = sender
  const pace = usePace(sender)
  return (
    <section aria-label={name} className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <div className="flex min-w-0 flex-col gap-y-1">
          <div className="flex flex-wrap items-center gap-2">
            <Text size="small" leading="compact" weight="plus" className="break-words">{name}</Text>
            {is_default && <Badge size="2xsmall" color="blue">{t("settings.senders.default")}</Badge>}
            {built_in && <Badge size="2xsmall">{t("settings.senders.built_in")}</Badge>}
            {status === "paused" && <StatusBadge color="orange">{t("settings.senders.paused")}</StatusBadge>}
          </div>
          <Text size="small" className="text-ui-fg-subtle break-all">{from_name ? `${from_name} <${from_email}>` : from_email}</Text>
          {reply_to && <Text size="xsmall" className="text-ui-fg-muted break-all">{t("settings.senders.answers_to", { address: reply_to })}</Text>}
          {pace && <Text size="xsmall" className="text-ui-fg-muted">{pace}</Text>}
        </div>
        <SenderMenu sender={sender} edit={edit} test={test} />
      </div>
      {(paused_reason ?? problem) && <Text size="small" role="status" className="text-ui-fg-error">{paused_reason ?? problem}</Text>}
      <DomainFindings sender={sender} />
    </section>
  )
}

/** "By news · at most 10 a second · warming up: 40 of 100 today". */
function usePace({ transport, per_second, per_hour, warm_up }: SenderResponse): string {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return [
    transport !== "smtp" && t("settings.senders.by", { transport }),
    per_second !== null && t("settings.senders.each_second", { number: format.number(per_second) }),
    per_hour !== null && t("settings.senders.each_hour", { number: format.number(per_hour) }),
    warm_up && (warm_up.cap === null ? t("settings.senders.warmed_up") : t("settings.senders.warming", { sent: format.number(warm_up.sent_today), cap: format.number(warm_up.cap) })),
  ].filter(Boolean).join(" · ")
}
