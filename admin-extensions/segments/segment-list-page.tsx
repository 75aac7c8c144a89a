import { Container, Button } from "@medusajs/ui"
import { UserGroup } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { Link, Outlet, useNavigate } from "react-router-dom"
import { EmptyState, ServerTable, isNarrowed, useTableQuery } from "../kit"
import { useSegments } from "./queries"
import { Gallery } from "./ready-made/gallery"
import { useSegmentColumns } from "./use-segment-columns"
import { useSegmentFilters } from "./use-segment-filters"

const PAGE_SIZE = 20

/** Every segment, or the ready-made ones to begin with; the create modal is drawn above. */
export default function SegmentListPage() {
  const { t } = useTranslation("marketing")
  const navigate = useNavigate()
  const query = useTableQuery({ pageSize: PAGE_SIZE, filters: ["kind"] })
  const { data, isLoading, error, refetch } = useSegments(query)
  const create = (
    <Button size="small" variant="secondary" asChild>
      <Link to="/marketing/segments/create">{t("action.create")}</Link>
    </Button>
  )
  return (
    <div className="flex flex-col gap-y-3">
      <ServerTable
        title={t("segments.title")}
        subtitle={t("segments.subtitle")}
        actions={create}
        rows={data?.segments}
        count={data?.count}
        columns={useSegmentColumns()}
        filters={useSegmentFilters()}
        rowId={(segment) => segment.id}
        rowHref={(segment) => `/marketing/segments/${segment.id}`}
        pageSize={PAGE_SIZE}
        loading={isLoading}
        error={error}
        retry={() => void refetch()}
        narrowed={isNarrowed(query)}
        firstStep={<EmptyState icon={<UserGroup />} title={t("segments.empty.title")} text={t("segments.empty.text")}>{create}</EmptyState>}
        empty={{ filtered: { heading: t("table.nothing_found"), description: t("table.nothing_found_text") } }}
      />
      {data?.count === 0 && !isNarrowed(query) && (
        <Container className="px-6 py-4">
          <Gallery use={({ key }) => navigate(`/marketing/segments/create?ready_made=${key}`)} />
        </Container>
      )}
      <Outlet />
    </div>
  )
}
