import type { BulkJobStatement } from "../../../core/bulk/bulk.schema"
import type { MarketingContext } from "../context"
import { chooseColumns } from "./choose-columns"
import { staticSegment } from "./static-segment"

type Statement = BulkJobStatement extends infer Each ? (Each extends { target: unknown } ? Omit<Each, "target"> : never) : never

/** What a job keeps of its wish, checked: a static segment with its name, an export's columns with their headers. */
export async function prepareJob(context: MarketingContext, statement: Statement): Promise<Record<string, unknown>> {
  switch (statement.kind) {
    case "tag":
      return { add: statement.add, remove: statement.remove }
    case "add_to_segment": {
      const { id, name } = await staticSegment(context.db, statement.segment_id)
      return { segment_id: id, segment_name: name }
    }
    case "export":
      return chooseColumns(context, statement.columns)
    case "erase":
      return {}
  }
}
