import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorState, HeaderRow, Skeleton, useFormat } from "../kit"
import { useTimeline } from "./queries"
import { Timeline } from "./timeline"

/** What happened to a person, newest first, a page at a time. */
export function TimelineSection({ profileId }: { profileId: string }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { data, isLoading, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTimeline(profileId)
  const entries = data?.pages.flatMap((page) => page.entries) ?? []
  const total = data?.pages[0]?.count ?? 0
  return (
    <Container className="divide-y p-0">
      <HeaderRow title={t("profiles.timeline.title")} level="h2" />
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} framed={false} />
      ) : isLoading ? (
        <div className="flex flex-col gap-y-4 px-6 py-4" aria-busy="true">
          {[0, 1, 2, 3].map((row) => <Skeleton key={row} className="h-6 w-full" />)}
        </div>
      ) : entries.length === 0 ? (
        <Text size="small" className="text-ui-fg-muted px-6 py-4">{t("profiles.timeline.empty")}</Text>
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
