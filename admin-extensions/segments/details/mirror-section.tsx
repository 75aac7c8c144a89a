import { ExclamationCircle } from "@medusajs/icons"
import { Button, Container, StatusBadge, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { SegmentGroup, SegmentResponse } from "../../../src/core/http/segments"
import { HeaderRow, RelativeMoment, useFormat } from "../../kit"
import { EndMirrorDialog } from "./end-mirror-dialog"
import { MirrorDialog } from "./mirror-dialog"

/** The customer group that follows the segment, so that promotions and price lists can use it. */
export function MirrorSection({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation("marketing")
  const [asking, setAsking] = useState<"start" | "end">()
  const { group } = segment
  return (
    <Container className="divide-y p-0">
      <HeaderRow
        level="h2"
        title={t("segments.mirror.title")}
        subtitle={group ? undefined : t("segments.mirror.text")}
        actions={
          <Button size="small" variant="secondary" onClick={() => setAsking(group ? "end" : "start")}>{t(group ? "segments.mirror.end" : "segments.mirror.start")}</Button>
        }
      />
      {group && <GroupState group={group} members={segment.member_count} />}
      {asking === "start" && <MirrorDialog segment={segment} onClose={() => setAsking(undefined)} />}
      {asking === "end" && group && <EndMirrorDialog segment={segment} group={group} onClose={() => setAsking(undefined)} />}
    </Container>
  )
}

function GroupState({ group, members }: { group: SegmentGroup; members: number }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const without = Math.max(0, members - group.members_in_group)
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Link to={`/customer-groups/${group.id}`} className="txt-compact-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus min-w-0 truncate rounded outline-none">
          {group.name ?? t("segments.mirror.gone")}
        </Link>
        {group.error ? <StatusBadge color="red">{t("segments.mirror.failed")}</StatusBadge>
          : group.mirrored_at ? <StatusBadge color="green">{t("segments.mirror.done")}</StatusBadge>
            : <StatusBadge color="blue">{t("segments.mirror.running")}</StatusBadge>}
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {t("segments.mirror.members", { count: group.members_in_group, formatted: format.number(group.members_in_group) })}
        {group.mirrored_at && <> · <RelativeMoment at={group.mirrored_at} /></>}
      </Text>
      {without > 0 && <Text size="xsmall" className="text-ui-fg-muted">{t("segments.mirror.without", { count: without, formatted: format.number(without) })}</Text>}
      {group.error && <Text size="small" role="alert" className="text-ui-fg-error flex items-start gap-x-1.5"><ExclamationCircle className="mt-0.5 shrink-0" /> {group.error}</Text>}
    </div>
  )
}
