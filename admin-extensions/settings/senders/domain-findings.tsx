import { CheckCircleSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Button, Copy, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { DnsRecord } from "../../../src/core/campaigns/checks/domain-check"
import type { SenderResponse } from "../../../src/core/http/senders"
import { notify, RelativeMoment } from "../../kit"
import { useMoveSender } from "./queries"

const signs = {
  problem: <ExclamationCircleSolid className="text-ui-tag-red-icon" />,
  warning: <ExclamationCircleSolid className="text-ui-tag-orange-icon" />,
  fine: <CheckCircleSolid className="text-ui-tag-green-icon" />,
}

/** What the name servers say of a sender's domain, with the very record to add where one is missing. */
export function DomainFindings({ sender: { id, domain, checked_at } }: { sender: SenderResponse }) {
  const { t } = useTranslation("marketing")
  const checking = useMoveSender()
  const check = () => checking.mutate({ id, move: "check" }, { onError: notify.failed })
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Text size="xsmall" className="text-ui-fg-muted">
          {checked_at ? <>{t("settings.senders.checked")} <RelativeMoment at={checked_at} /></> : t("settings.senders.never_checked")}
        </Text>
        <Button size="small" variant="transparent" isLoading={checking.isPending} onClick={check}>{t("settings.senders.check")}</Button>
      </div>
      {domain && domain.findings.length === 0 && <Text size="small" className="text-ui-fg-subtle">{t("settings.senders.reserved", { domain: domain.domain })}</Text>}
      {domain && domain.findings.length > 0 && (
        <ul className="flex flex-col gap-y-2">
          {domain.findings.map(({ name, level, message, remedy, record }) => (
            <li key={name} className="flex items-start gap-x-2">
              <span className="mt-0.5 shrink-0">{signs[level]}</span>
              <div className="flex min-w-0 flex-1 flex-col gap-y-1">
                <Text size="small" className="break-words">{message}</Text>
                {remedy && <Text size="xsmall" className="text-ui-fg-subtle">{remedy}</Text>}
                {record && <Record record={record} />}
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Record({ record: { type, name, value } }: { record: DnsRecord }) {
  return (
    <div className="bg-ui-bg-subtle flex items-start justify-between gap-x-3 rounded-md px-3 py-2">
      <code className="txt-small text-ui-fg-subtle min-w-0 break-all font-mono">{type} {name}<br />{value}</code>
      <Copy content={value} className="text-ui-fg-muted mt-1 shrink-0" />
    </div>
  )
}
