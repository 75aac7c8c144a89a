import { Users } from "@medusajs/icons"
import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { OverviewResponse } from "../../src/core/http"
import { EmptyState, HeaderRow, useFormat } from "../kit"

type LargestSegmentsProps = { segments: OverviewResponse["overview"]["segments"]; people: number }

/** The largest segments beside everybody there is; the first step when there is none. */
export function LargestSegments({ segments, people }: LargestSegmentsProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <Container className="divide-y p-0">
      <HeaderRow
        level="h2"
        title={t("overview.segments.title")}
        actions={segments.length > 0 && <Button size="small" variant="secondary" asChild><Link to="/marketing/segments">{t("overview.see_all")}</Link></Button>}
      />
      {segments.map(({ id, name, member_count, refreshed_at }) => (
        <Link
          key={id}
          to={`/marketing/segments/${id}`}
          className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex flex-col gap-y-2 px-6 py-3 outline-none"
        >
          <div className="flex items-baseline justify-between gap-x-4">
            <Text size="small" leading="compact" weight="plus" className="min-w-0 truncate">{name}</Text>
            <Text size="small" leading="compact" className="text-ui-fg-subtle shrink-0 tabular-nums">
              {refreshed_at
                ? t("overview.segments.members", { count: member_count, members: format.number(member_count), share: format.share(member_count, people) })
                : t("overview.segments.counting")}
            </Text>
          </div>
          <div aria-hidden className="bg-ui-bg-component-hover h-1.5 w-full overflow-hidden rounded-full">
            <div className="bg-ui-fg-interactive h-full rounded-full" style={{ width: `${people ? (100 * member_count) / people : 0}%` }} />
          </div>
        </Link>
      ))}
      {segments.length === 0 && (
        <EmptyState icon={<Users />} title={t("overview.segments.empty_title")} text={t("overview.segments.empty_text")}>
          <Button size="small" asChild><Link to="/marketing/segments/create">{t("overview.segments.create")}</Link></Button>
        </EmptyState>
      )}
    </Container>
  )
}
