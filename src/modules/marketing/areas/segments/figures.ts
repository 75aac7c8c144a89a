import { MedusaError } from "@medusajs/framework/utils"
import { DAY_MS } from "../../../../core/base/utc-day"
import type { SegmentCatalogueResponse, SegmentHistoryResponse, SegmentInsightResponse, SegmentOverlapResponse } from "../../../../core/http/segments"
import { sizeBackwards } from "../../../../core/segments/size-backwards"
import type { MarketingContext } from "../../context"
import type { Database } from "../../database"
import { readAttributes, readCatalogue } from "../../memory/read-catalogue"
import { reportingCurrency } from "../../memory/reporting-currency"
import { listCustomEvents } from "../../queries/segments/list-custom-events"
import { countOverlap } from "../../queries/segments/count-overlap"
import { findSegments } from "../../queries/segments/find-segments"
import { listSizes } from "../../queries/segments/list-sizes"
import { readInsight } from "../../queries/segments/read-insight"
import type { SegmentRow } from "../../queries/segments/segment-row"

/** Events older than this are history to a rule builder. */
const LATELY_MS = 90 * DAY_MS
const HISTORY_MS = 400 * DAY_MS

/** A segment's size by day over thirteen months, and whether the days before it was made could be told. */
export async function readHistory({ db, now }: MarketingContext, segment: SegmentRow): Promise<SegmentHistoryResponse> {
  const history = await listSizes(db, segment.key, new Date(now().getTime() - HISTORY_MS))
  if (segment.kind === "static") return { history, backwards: "impossible", reason: "Who was on a list kept by hand before is not known." }
  const backwards = sizeBackwards(segment.rule, await readCatalogue(db))
  if (!backwards.possible) return { history, backwards: "impossible", reason: backwards.reason }
  return { history, backwards: segment.history_at ? "possible" : "pending", reason: null }
}

/** What the members are worth beside everybody. */
export async function readInsightOf(context: MarketingContext, { key }: SegmentRow): Promise<SegmentInsightResponse["insight"]> {
  const now = context.now()
  const [reporting_currency, insight] = await Promise.all([reportingCurrency(context), readInsight(context.db, key, now)])
  return { reporting_currency, ...insight, as_of: now.toISOString() }
}

/** How two or three segments overlap. */
export async function countOverlapOf(db: Database, ids: readonly string[]): Promise<SegmentOverlapResponse["overlap"]> {
  const segments = await findSegments(db, { ids })
  const missing = ids.find((id) => !segments.some((segment) => segment.id === id))
  if (missing) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no segment with id ${missing}.`)
  const idOf = new Map(segments.map(({ key, id }) => [key, id]))
  const areas = await countOverlap(db, segments.map(({ key }) => key))
  return {
    segments: segments.map(({ id, name, member_count }) => ({ id, name, members: member_count })),
    areas: areas.map(({ keys, people }) => ({ ids: keys.flatMap((key) => idOf.get(key) ?? []), people })),
  }
}

/** What this shop's rules may ask of its own: attributes, and the names of events sent lately. */
export async function readVocabulary({ db, now }: MarketingContext): Promise<Pick<SegmentCatalogueResponse, "attributes" | "custom_events">> {
  const [attributes, custom_events] = await Promise.all([readAttributes(db), listCustomEvents(db, new Date(now().getTime() - LATELY_MS))])
  return { attributes, custom_events }
}
