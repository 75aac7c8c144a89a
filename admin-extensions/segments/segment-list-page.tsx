import { Container, Button } from "@medusajs/ui"
import { UserGroup } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { Link, Outlet, useNavigate } from "react-router-dom"
import { ServerTable, isNarrowed, useTableQuery } from "../kit"
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
  const answer = useSegments(query)
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
        query={query}
        answer={answer}
        rows={answer.data?.segments}
        columns={useSegmentColumns()}
        filters={useSegmentFilters()}
        rowId={(segment) => segment.id}
        rowHref={(segment) => `/marketing/segments/${segment.id}`}
        empty={{ icon: <UserGroup />, title: t("segments.empty.title"), text: t("segments.empty.text"), action: create }}
      />
      {answer.data?.count === 0 && !isNarrowed(query) && (
        <Container className="px-6 py-4">
          <Gallery use={({ key }) => navigate(`/marketing/segments/create?ready_made=${key}`)} />
        </Container>
      )}
      <Outlet />
    </div>
  )
}
