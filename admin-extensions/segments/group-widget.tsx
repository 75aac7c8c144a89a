import { SectionRow } from "@medusajs/dashboard/components"
import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { HeaderRow, RelativeMoment, useFormat } from "../kit"
import { useSegmentsOfGroup } from "./queries"

/** On Medusa's customer group page: which segment fills the group. Draws nothing on any other group. */
export default function GroupWidget({ data: group }: { data: { id: string } }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { data } = useSegmentsOfGroup(group.id)
  const segment = data?.segments[0]
  if (!segment) return null
  return (
    <Container className="divide-y p-0">
      <HeaderRow
        level="h2"
        title={t("segments.widget.title", { name: segment.name })}
        subtitle={t("segments.widget.text")}
        actions={<Button size="small" variant="secondary" asChild><Link to={`/marketing/segments/${segment.id}`}>{t("segments.widget.open")}</Link></Button>}
      />
      <SectionRow title={t("segments.field.members")} value={format.number(segment.member_count)} />
      <SectionRow title={t("segments.widget.in_group")} value={format.number(segment.group?.members_in_group)} />
      <SectionRow title={t("segments.field.as_of")} value={<RelativeMoment at={segment.group?.mirrored_at ?? null} empty={t("segments.mirror.running")} />} />
      {segment.group?.error && <Text size="small" role="alert" className="text-ui-fg-error px-6 py-4">{segment.group.error}</Text>}
    </Container>
  )
}
