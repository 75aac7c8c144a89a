import { Button, Container, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { CampaignActivity } from "../../../src/core/http"
import { ErrorState, HeaderRow, RelativeMoment, SectionSkeleton, useFormat } from "../../kit"
import { useCampaignActivity } from "../queries"

const FIRST = 6
const MORE = 50

/** Who did what to the campaign and when, the latest first. */
export function ActivitySection({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation("marketing")
  const [limit, setLimit] = useState(FIRST)
  const { data, error, isPending, refetch } = useCampaignActivity(campaignId, limit)
  if (isPending) return <SectionSkeleton rows={2} />
  if (!data) return <ErrorState error={error} retry={() => void refetch()} />
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("campaigns.activity.title")} />
      {data.activity.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("campaigns.activity.empty")}</Text>}
      <ol className="divide-y">
        {data.activity.map((deed) => <Deed key={deed.id} deed={deed} />)}
      </ol>
      {data.count > data.activity.length && (
        <div className="px-6 py-3"><Button size="small" variant="transparent" onClick={() => setLimit((shown) => shown + MORE)}>{t("campaigns.activity.more", { number: data.count - data.activity.length })}</Button></div>
      )}
    </Container>
  )
}

function Deed({ deed: { at, action, actor, detail } }: { deed: CampaignActivity }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const who = actor.name ?? t(`campaigns.activity.actor.${actor.type}`, { defaultValue: t("campaigns.activity.actor.user") })
  const people = detail.people ?? detail.planned
  const origin = typeof detail.from === "string" ? detail.from : typeof detail.resends === "string" ? detail.resends : undefined
  const changed = Array.isArray(detail.changed) ? detail.changed.map((part) => t(`campaigns.activity.part.${String(part)}`, { defaultValue: String(part) })).join(", ") : ""
  const more = [
    typeof people === "number" && t("campaigns.activity.people", { count: people, number: format.number(people) }),
    typeof detail.variant === "number" && t("campaigns.activity.variant", { letter: String.fromCharCode(64 + detail.variant) }),
    typeof detail.to === "string" && detail.to,
    changed,
  ].filter(Boolean).join(" · ")
  return (
    <li className="flex flex-col gap-y-0.5 px-6 py-3">
      <div className="flex items-baseline justify-between gap-x-4">
        <Text size="small" leading="compact" weight="plus">{t(`campaigns.activity.action.${action}`, { defaultValue: action })}</Text>
        <Text asChild size="xsmall" className="text-ui-fg-muted shrink-0"><span><RelativeMoment at={at} /></span></Text>
      </div>
      {typeof detail.reason === "string" && <Text size="xsmall" className="text-ui-fg-subtle break-words">{detail.reason}</Text>}
      <Text size="xsmall" className="text-ui-fg-subtle break-words">
        {who}{more && ` · ${more}`}
        {origin && <>{" · "}<Link className="text-ui-fg-interactive" to={`/marketing/campaigns/${origin}`}>{t("campaigns.activity.origin")}</Link></>}
      </Text>
    </li>
  )
}
