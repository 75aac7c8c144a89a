import { Container, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { SegmentDetailResponse } from "../../../src/core/http/segments"
import { HeaderRow, StatusTag } from "../../kit"

/** Everything that goes by this segment, and the segments it goes by itself. Draws nothing where there is nothing. */
export function UsedBySection({ segment }: { segment: SegmentDetailResponse["segment"] }) {
  const { t } = useTranslation("marketing")
  const { used_by, asked_by, asks_about } = segment
  if (used_by.length + asked_by.length + asks_about.length === 0) return null
  return (
    <Container className="divide-y p-0">
      <HeaderRow title={t("segments.used_by.title")} level="h2" />
      <ul className="divide-y">
        {used_by.map(({ id, name, status }) => (
          <UseRow key={id} to={`/marketing/campaigns/${id}`} name={name}><StatusTag kind="campaign" value={status} /></UseRow>
        ))}
        {asked_by.map(({ id, name }) => <UseRow key={id} to={`/marketing/segments/${id}`} name={name}><Kind text={t("segments.used_by.asked_by")} /></UseRow>)}
        {asks_about.map(({ id, name }) => <UseRow key={id} to={`/marketing/segments/${id}`} name={name}><Kind text={t("segments.used_by.asks_about")} /></UseRow>)}
      </ul>
    </Container>
  )
}

const Kind = ({ text }: { text: string }) => <Text size="xsmall" leading="compact" className="text-ui-fg-muted shrink-0">{text}</Text>

function UseRow({ to, name, children }: { to: string; name: string; children: ReactNode }) {
  return (
    <li>
      <Link to={to} className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex items-center justify-between gap-x-4 px-6 py-3 outline-none">
        <Text size="small" leading="compact" weight="plus" className="min-w-0 truncate">{name}</Text>
        {children}
      </Link>
    </li>
  )
}
