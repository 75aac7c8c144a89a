import { Button, Container, Text, clx } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorState, HeaderRow, Skeleton, useFormat } from "../kit"
import { useTimeline } from "./queries"
import { Timeline } from "./timeline"
import { timelineGroups, type TimelineGroup } from "./timeline-kinds"

/** What happened to a person, newest first, a page at a time, of chosen kinds. */
export function TimelineSection({ profileId }: { profileId: string }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const [group, setGroup] = useState<TimelineGroup | null>(null)
  const kinds = group ? timelineGroups[group] : []
  const { data, isLoading, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTimeline(profileId, { kinds })
  const entries = data?.pages.flatMap((page) => page.entries) ?? []
  const total = data?.pages[0]?.count ?? 0
  return (
    <Container className="divide-y p-0">
      <HeaderRow title={t("profiles.timeline.title")} level="h2" />
      <div role="group" aria-label={t("profiles.timeline.filter")} className="flex flex-wrap gap-1.5 px-6 py-3">
        {[null, ...(Object.keys(timelineGroups) as TimelineGroup[])].map((offered) => (
          <button
            key={offered ?? "all"}
            type="button"
            aria-pressed={group === offered}
            onClick={() => setGroup(offered)}
            className={clx(
              "txt-compact-small focus-visible:shadow-borders-focus rounded-full border px-2.5 py-0.5 outline-none",
              group === offered ? "border-ui-border-interactive text-ui-fg-interactive" : "text-ui-fg-subtle hover:bg-ui-bg-base-hover"
            )}
          >
            {t(`profiles.timeline.group.${offered ?? "all"}`)}
          </button>
        ))}
      </div>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} framed={false} />
      ) : isLoading ? (
        <div className="flex flex-col gap-y-4 px-6 py-4" aria-busy="true">
          {[0, 1, 2, 3].map((row) => <Skeleton key={row} className="h-6 w-full" />)}
        </div>
      ) : entries.length === 0 ? (
        <Text size="small" className="text-ui-fg-muted px-6 py-4">{t(group ? "profiles.timeline.empty_kind" : "profiles.timeline.empty")}</Text>
      ) : (
        <div className="px-6 py-4"><Timeline entries={entries} /></div>
      )}
      {entries.length > 0 && (
        <div className="flex items-center justify-between gap-x-4 px-6 py-3">
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("profiles.timeline.shown", { shown: format.number(entries.length), total: format.number(total) })}
          </Text>
          {hasNextPage && (
            <Button size="small" variant="secondary" isLoading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t("profiles.timeline.more")}
            </Button>
          )}
        </div>
      )}
    </Container>
  )
}
