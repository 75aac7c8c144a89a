import { ArrowPath, EllipsisHorizontal, PencilSquare, SquareTwoStack, Trash } from "@medusajs/icons"
import { ActionMenu } from "@medusajs/dashboard/components"
import { Button, Container, IconButton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, Outlet, useParams } from "react-router-dom"
import type { SegmentDetailResponse } from "../../src/core/http/segments"
import { ErrorState, Figure, HeaderRow, PageHeader, PageSkeleton, StatusTag, useFormat } from "../kit"
import { Freshness } from "./freshness"
import { MembersSection } from "./members-section"
import { useSegment } from "./queries"
import { useSegmentActions } from "./use-segment-actions"

/** One segment: what it says, who is in it, where it is used. The edit modal is drawn above it. */
export default function SegmentPage() {
  const { id } = useParams()
  const { data, error, refetch } = useSegment(id)
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <PageSkeleton />
  return (
    <div className="flex flex-col gap-y-3">
      <SegmentHeader segment={data.segment} />
      <SegmentFacts segment={data.segment} />
      <MembersSection segment={data.segment} />
      <UsedBySection segment={data.segment} />
      <Outlet />
    </div>
  )
}

type SegmentProps = { segment: SegmentDetailResponse["segment"] }

function SegmentHeader({ segment }: SegmentProps) {
  const { t } = useTranslation("marketing")
  const { refresh, duplicate, remove } = useSegmentActions(segment)
  return (
    <PageHeader
      title={segment.name}
      subtitle={segment.description}
      actions={
        <>
          <Button size="small" variant="secondary" asChild>
            <Link to={`/marketing/segments/${segment.id}/edit`}>{t("action.edit")}</Link>
          </Button>
          <Button size="small" asChild>
            <Link to={`/marketing/campaigns/create?segment=${segment.id}`}>{t("segments.action.use")}</Link>
          </Button>
          <ActionMenu
            groups={[
              {
                actions: [
                  { label: t("action.edit"), icon: <PencilSquare />, to: `/marketing/segments/${segment.id}/edit` },
                  { label: t("action.refresh"), icon: <ArrowPath />, onClick: () => void refresh() },
                  { label: t("action.duplicate"), icon: <SquareTwoStack />, onClick: () => void duplicate() },
                ],
              },
              { actions: [{ label: t("action.delete"), icon: <Trash />, onClick: () => void remove() }] },
            ]}
          >
            <IconButton size="small" variant="transparent" aria-label={t("action.more")}><EllipsisHorizontal /></IconButton>
          </ActionMenu>
        </>
      }
    />
  )
}

function SegmentFacts({ segment }: SegmentProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <div className="grid grid-cols-1 gap-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <Container className="flex flex-col justify-center gap-y-1 px-6 py-4">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">{t("segments.field.rule")}</Text>
        <Text className="break-words">{segment.sentence}</Text>
        {segment.refresh_error && (
          <Text size="small" role="alert" className="text-ui-fg-error">{t("segments.freshness.failed_because", { reason: segment.refresh_error })}</Text>
        )}
      </Container>
      <Container className="p-0">
        <Figure
          label={t("segments.field.members")}
          value={segment.refreshed_at ? format.number(segment.member_count) : "–"}
          meaning={<span className="flex flex-wrap gap-x-1">{segment.refreshed_at && t("segments.field.as_of")} <Freshness segment={segment} /></span>}
          help={t("segments.freshness.help")}
        />
      </Container>
    </div>
  )
}

function UsedBySection({ segment }: SegmentProps) {
  const { t } = useTranslation("marketing")
  if (segment.used_by.length === 0) return null
  return (
    <Container className="divide-y p-0">
      <HeaderRow title={t("segments.used_by.title")} level="h2" />
      <ul className="divide-y">
        {segment.used_by.map((campaign) => (
          <li key={campaign.id}>
            <Link
              to={`/marketing/campaigns/${campaign.id}`}
              className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex items-center justify-between gap-x-4 px-6 py-3 outline-none"
            >
              <Text size="small" leading="compact" weight="plus" className="min-w-0 truncate">{campaign.name}</Text>
              <StatusTag kind="campaign" value={campaign.status} />
            </Link>
          </li>
        ))}
      </ul>
    </Container>
  )
}
