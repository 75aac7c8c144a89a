import { TriangleDownMini, TriangleRightMini } from "@medusajs/icons"
import { Container, Select, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ProfileResponse } from "../../src/core/http/profiles"
import type { SegmentListResponse } from "../../src/core/http/segments"
import { HeaderRow, Skeleton, queryKeys, request, useFormat } from "../kit"
import { WhyTree } from "../segments/details/why-tree"
import { useWhy } from "./queries"

/** The segments a person is in now and why, and for any other segment why they are not. */
export function SegmentsSection({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Container className="divide-y p-0">
      <HeaderRow title={t("profiles.segments.title")} level="h2" />
      {profile.segments.length === 0 && <Text size="small" className="text-ui-fg-muted px-6 py-4">{t("profiles.segments.empty")}</Text>}
      {profile.segments.map((segment) => (
        <div key={segment.id} className="flex flex-col gap-y-3 px-6 py-3">
          <div className="flex items-center justify-between gap-x-3">
            <Link to={`/marketing/segments/${segment.id}`} className="hover:text-ui-fg-interactive focus-visible:shadow-borders-focus min-w-0 rounded outline-none">
              <Text size="small" leading="compact" weight="plus" className="truncate">{segment.name}</Text>
              <Text size="xsmall" leading="compact" className="text-ui-fg-muted">{t("profiles.segments.joined", { date: format.date(segment.joined_at) })}</Text>
            </Link>
            <button
              type="button"
              aria-expanded={open === segment.id}
              onClick={() => setOpen(open === segment.id ? null : segment.id)}
              className="txt-compact-small text-ui-fg-interactive focus-visible:shadow-borders-focus flex shrink-0 items-center rounded outline-none"
            >
              {open === segment.id ? <TriangleDownMini /> : <TriangleRightMini />} {t("profiles.why.button")}
            </button>
          </div>
          {open === segment.id && <Why profileId={profile.id} segmentId={segment.id} />}
        </div>
      ))}
      <AnySegment profile={profile} />
    </Container>
  )
}

/** Asks about a segment the person is not in. */
function AnySegment({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const [chosen, setChosen] = useState("")
  const { data } = useQuery({
    queryKey: queryKeys.segments.list({ limit: 200, order: "name" }),
    queryFn: ({ signal }) => request<SegmentListResponse>("segments", { query: { limit: 200, order: "name" }, signal }),
  })
  const inside = new Set(profile.segments.map(({ id }) => id))
  const others = (data?.segments ?? []).filter(({ id }) => !inside.has(id))
  if (others.length === 0) return null
  return (
    <div className="flex flex-col gap-y-3 px-6 py-3">
      <Select size="small" value={chosen} onValueChange={setChosen}>
        <Select.Trigger aria-label={t("profiles.why.other")}><Select.Value placeholder={t("profiles.why.other")} /></Select.Trigger>
        <Select.Content>{others.map(({ id, name }) => <Select.Item key={id} value={id}>{name}</Select.Item>)}</Select.Content>
      </Select>
      {chosen && <Why profileId={profile.id} segmentId={chosen} />}
    </div>
  )
}

function Why({ profileId, segmentId }: { profileId: string; segmentId: string }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { data, error } = useWhy(profileId, segmentId)
  if (error) return <Text size="small" role="alert" className="text-ui-fg-error">{error.message}</Text>
  if (!data) return <Skeleton className="h-12 w-full" />
  const { why } = data
  return (
    <div className="bg-ui-bg-component flex flex-col gap-y-3 rounded-lg p-3">
      {why.holds !== why.is_member && (
        <Text size="small" className="text-ui-fg-subtle">
          {t(why.is_member ? "profiles.why.leaving" : "profiles.why.joining", { time: format.relative(why.member_as_of) })}
        </Text>
      )}
      <WhyTree node={why.root} />
      <Text size="xsmall" className="text-ui-fg-muted">{t("profiles.why.as_of", { time: format.dateTime(why.as_of) })}</Text>
    </div>
  )
}
