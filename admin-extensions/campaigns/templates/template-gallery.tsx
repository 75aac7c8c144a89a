import { DocumentText } from "@medusajs/icons"
import { Button, Input, Select } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { TemplateCategory, TemplateListItem, TemplateOrigin } from "../../../src/core/http"
import { templateCategories } from "../../../src/core/campaigns/templates/template.schema"
import { CategoryButton, EmptyState, ErrorState, Skeleton, useDebounced } from "../../kit"
import { useTemplates } from "./queries"
import { TemplateCard } from "./template-card"

export type GalleryFilter = { q: string; category: TemplateCategory | null; origin: TemplateOrigin | null }

type TemplateGalleryProps = {
  filter: GalleryFilter
  onFilter: (filter: GalleryFilter) => void
  open: (template: TemplateListItem, children: ReactNode) => ReactNode
  actions?: (template: TemplateListItem) => ReactNode
}

const PAGE = 24

/** All templates as pictures, by category, origin and search. */
export function TemplateGallery({ filter, onFilter, open, actions }: TemplateGalleryProps) {
  const { t } = useTranslation("marketing")
  const [limit, setLimit] = useState(PAGE)
  const q = useDebounced(filter.q, 250)
  const { data, error, refetch } = useTemplates({ q, category: filter.category, origin: filter.origin, limit })
  const counts = data?.categories ?? []
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="flex flex-col gap-y-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div role="group" aria-label={t("templates.categories")} className="flex flex-wrap gap-1">
          <CategoryButton label={t("templates.all")} count={total} pressed={filter.category === null} onClick={() => onFilter({ ...filter, category: null })} />
          {templateCategories.map((category) => (
            <CategoryButton
              key={category}
              label={t(`templates.category.${category}`)}
              count={counts.find((counted) => counted.category === category)?.count ?? 0}
              pressed={filter.category === category}
              onClick={() => onFilter({ ...filter, category })}
            />
          ))}
        </div>
        <div className="flex w-full flex-wrap items-center gap-2 sm:w-auto">
          <div className="min-w-0 flex-1 basis-40 sm:w-40 sm:flex-none">
            <Select size="small" value={filter.origin ?? "all"} onValueChange={(origin) => onFilter({ ...filter, origin: origin === "all" ? null : (origin as TemplateOrigin) })}>
              <Select.Trigger aria-label={t("templates.origin.label")}><Select.Value /></Select.Trigger>
              <Select.Content>
                {(["all", "own", "system"] as const).map((origin) => <Select.Item key={origin} value={origin}>{t(`templates.origin.${origin}`)}</Select.Item>)}
              </Select.Content>
            </Select>
          </div>
          <div className="min-w-0 flex-1 basis-40 sm:w-56 sm:flex-none">
            <Input size="small" type="search" aria-label={t("templates.search")} placeholder={t("templates.search")} value={filter.q} onChange={(event) => onFilter({ ...filter, q: event.target.value })} />
          </div>
        </div>
      </div>
      {!data ? (
        error ? <ErrorState error={error} retry={() => void refetch()} framed={false} /> : <WaitingCards />
      ) : data.templates.length === 0 ? (
        <EmptyState
          icon={<DocumentText />}
          title={t(filter.origin === "own" && !q && !filter.category ? "templates.empty.title" : "table.nothing_found")}
          text={t(filter.origin === "own" && !q && !filter.category ? "templates.empty.text" : "table.nothing_found_text")}
        />
      ) : (
        <>
          <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
            {data.templates.map((template) => (
              <TemplateCard key={template.id} template={template} open={(children) => open(template, children)} actions={actions?.(template)} />
            ))}
          </ul>
          {data.count > data.templates.length && (
            <Button size="small" variant="secondary" type="button" className="self-center" onClick={() => setLimit(limit + PAGE)}>{t("templates.more")}</Button>
          )}
        </>
      )}
    </div>
  )
}

function WaitingCards() {
  return (
    <div aria-busy="true" className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
      {[0, 1, 2, 3, 4, 5].map((card) => <Skeleton key={card} className="h-[360px] w-full" />)}
    </div>
  )
}
