import { Input, Text } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ReadyMadeSegment } from "../../../src/core/http/segments"
import { CategoryButton, ErrorState, Skeleton } from "../../kit"
import { useReadyMade } from "../queries"
import { categoriesOf, findReadyMade } from "./find-ready-made"
import { ReadyMadeCard } from "./ready-made-card"

type GalleryProps = { use: (chosen: ReadyMadeSegment) => void }

/** The rules the product brings, by category and search, each to count and to begin with. */
export function Gallery({ use }: GalleryProps) {
  const { t } = useTranslation("marketing")
  const { data, error, refetch } = useReadyMade()
  const [text, setText] = useState("")
  const [category, setCategory] = useState<string | null>(null)
  const all = useMemo(() => data?.ready_made ?? [], [data])
  const found = useMemo(() => findReadyMade(all, text, category), [all, text, category])
  return (
    <section aria-labelledby="marketing-ready-made" className="flex flex-col gap-y-3">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="flex flex-col gap-y-0.5">
          <Text id="marketing-ready-made" size="small" leading="compact" weight="plus">{t("segments.ready_made.title")}</Text>
          <Text size="small" className="text-ui-fg-subtle">{t("segments.ready_made.text")}</Text>
        </div>
        <div className="w-full sm:w-56">
          <Input size="small" type="search" aria-label={t("segments.ready_made.search")} placeholder={t("segments.ready_made.search")} value={text} onChange={(event) => setText(event.target.value)} />
        </div>
      </div>
      <div role="group" aria-label={t("segments.ready_made.categories")} className="flex flex-wrap gap-1">
        <CategoryButton label={t("segments.ready_made.all")} count={all.length} pressed={category === null} onClick={() => setCategory(null)} />
        {categoriesOf(all).map(({ name, count }) => (
          <CategoryButton key={name} label={name} count={count} pressed={category === name} onClick={() => setCategory(name)} />
        ))}
      </div>
      {error && !data ? <ErrorState error={error} retry={() => void refetch()} framed={false} /> : !data ? (
        <div className="grid grid-cols-1 gap-3 md:grid-cols-2" aria-busy="true">{[0, 1, 2, 3].map((card) => <Skeleton key={card} className="h-36 w-full" />)}</div>
      ) : found.length === 0 ? (
        <Text size="small" className="text-ui-fg-muted py-6 text-center">{t("table.nothing_found")}</Text>
      ) : (
        <ul className="grid grid-cols-1 gap-3 md:grid-cols-2">
          {found.map((one) => <ReadyMadeCard key={one.key} segment={one} use={() => use(one)} />)}
        </ul>
      )}
    </section>
  )
}
