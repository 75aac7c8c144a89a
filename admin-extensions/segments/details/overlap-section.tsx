import { Combobox } from "@medusajs/dashboard/components"
import { Container, Text, clx } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { SegmentOverlapResponse, SegmentResponse } from "../../../src/core/http/segments"
import { ErrorState, HeaderRow, Skeleton, useFormat } from "../../kit"
import { useChoices } from "../builder/use-choices"
import { ClosesOnEscape } from "../builder/values/closes-on-escape"
import { useOverlap } from "../queries"
import { VennDrawing, segmentColours } from "./venn-drawing"

type Overlap = SegmentOverlapResponse["overlap"]
const MOST = 2

/** How many people this segment shares with one or two others. */
export function OverlapSection({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation("marketing")
  const [others, setOthers] = useState<string[]>([])
  const { options, search, setSearch, fetchNextPage, isFetchingNextPage } = useChoices("segment", others)
  const { data, error, isFetching, refetch } = useOverlap([segment.id, ...others])
  const full = others.length >= MOST
  return (
    <Container className="p-0">
      <HeaderRow level="h2" title={t("segments.overlap.title")} subtitle={t("segments.overlap.text")} />
      <div className="flex flex-col gap-y-4 px-6 pb-6">
        <ClosesOnEscape>
          <Combobox
            displayMode="chips"
            aria-label={t("segments.overlap.choose")}
            placeholder={t("segments.overlap.choose")}
            options={options.filter(({ value }) => value !== segment.id && (!full || others.includes(value)))}
            searchValue={search}
            onSearchValueChange={setSearch}
            fetchNextPage={fetchNextPage}
            isFetchingNextPage={isFetchingNextPage}
            value={others}
            onChange={(next?: string[]) => setOthers((next ?? []).slice(0, MOST))}
          />
        </ClosesOnEscape>
        {others.length > 0 && (error && !data ? <ErrorState error={error} retry={() => void refetch()} framed={false} />
          : !data ? <Skeleton className="h-40 w-full" />
            : <div className={clx("transition-opacity", isFetching && "opacity-50")}><Drawn overlap={data.overlap} /></div>)}
      </div>
    </Container>
  )
}

function Drawn({ overlap }: { overlap: Overlap }) {
  const { segments } = overlap
  return (
    <div className="grid grid-cols-1 items-center gap-6 md:grid-cols-[220px_minmax(0,1fr)]">
      <div className="flex flex-col gap-y-3">
        {segments.length === 2 && <VennDrawing overlap={overlap} />}
        <ul className="flex flex-col gap-y-1.5">
          {segments.map((one, index) => <SegmentKey key={one.id} segment={one} index={index} />)}
        </ul>
      </div>
      <Areas overlap={overlap} />
    </div>
  )
}

function SegmentKey({ segment, index }: { segment: Overlap["segments"][number]; index: number }) {
  const format = useFormat()
  return (
    <li className="flex items-center gap-x-2">
      <span aria-hidden className={clx("size-2.5 shrink-0 rounded-full", segmentColours[index]?.dot)} />
      <Text size="small" leading="compact" className="min-w-0 flex-1 truncate">{segment.name}</Text>
      <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">{format.number(segment.members)}</Text>
    </li>
  )
}

/** A bar for each combination: who is in exactly these, as a share of everybody in any of them. */
function Areas({ overlap: { segments, areas } }: { overlap: Overlap }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const total = areas.reduce((sum, { people }) => sum + people, 0)
  const largest = Math.max(1, ...areas.map(({ people }) => people))
  const nameOf = (id: string) => segments.find((one) => one.id === id)?.name ?? id
  const sorted = [...areas].sort((a, b) => b.ids.length - a.ids.length || b.people - a.people)
  return (
    <ul className="flex flex-col gap-y-3">
      {sorted.map(({ ids, people }) => {
        const names = ids.map(nameOf).join(t("segments.overlap.and"))
        const key = ids.length === segments.length ? (ids.length === 2 ? "segments.overlap.in_both" : "segments.overlap.all") : ids.length === 1 ? "segments.overlap.only" : "segments.overlap.both"
        return (
          <li key={ids.join()} className="flex flex-col gap-y-1">
            <div className="flex items-baseline justify-between gap-x-3">
              <span className="flex min-w-0 items-center gap-x-2">
                <span aria-hidden className="flex shrink-0 gap-x-0.5">
                  {segments.map((one, index) => (
                    <span key={one.id} className={clx("size-2 rounded-full", ids.includes(one.id) ? segmentColours[index]?.dot : "bg-ui-bg-component-hover")} />
                  ))}
                </span>
                <Text size="small" leading="compact" className="truncate">{t(key, { names })}</Text>
              </span>
              <Text size="small" leading="compact" className="shrink-0 tabular-nums">
                {format.number(people)} <span className="text-ui-fg-muted">{format.share(people, total)}</span>
              </Text>
            </div>
            <div className="bg-ui-bg-component h-2 overflow-hidden rounded-full" aria-hidden>
              <div className={clx("h-full rounded-full", ids.length > 1 ? "bg-ui-fg-interactive" : "bg-ui-fg-disabled")} style={{ width: `${(100 * people) / largest}%` }} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
