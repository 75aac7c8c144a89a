import type { BulkKind } from "../../../core/http/bulk"
import type { MarketingContext } from "../context"
import type { BulkJobRow } from "../queries/bulk/job-row"
import { addToSegment } from "./add-to-segment"
import { eraseMany } from "./erase-many"
import { exportPeople } from "./export-people"
import { importRows } from "./import-rows"
import type { Outcome } from "./outcome"
import { suppressRows } from "./suppress-rows"
import { tagPeople } from "./tag-people"

/** A kind of long work: what one step does with its rows, and how many people or lines a step takes. */
export type BulkKindWork = { size: number; work: (context: MarketingContext, job: BulkJobRow, rows: unknown[]) => Promise<Outcome> }

/** Everything the pump works off in steps. To add a kind, add one object here. The context's database is the step's transaction. */
export const bulkKinds: Record<BulkKind, BulkKindWork> = {
  tag: { size: 1_000, work: tagPeople },
  add_to_segment: { size: 1_000, work: addToSegment },
  export: { size: 1_000, work: exportPeople },
  erase: { size: 100, work: eraseMany },
  import: { size: 1_000, work: importRows },
  suppress: { size: 1_000, work: suppressRows },
}
