import type { MarketingContext } from "../context"
import type { Database } from "../database"
import { dropChunks } from "../queries/bulk/drop-chunks"
import { dropSamples } from "../queries/bulk/drop-samples"
import { endJob } from "../queries/bulk/end-job"
import { forgetDoubles } from "../queries/bulk/forget-doubles"
import { insertChunk } from "../queries/bulk/insert-chunk"
import type { BulkJobRow } from "../queries/bulk/job-row"
import { readChunk } from "../queries/bulk/read-chunk"
import { restJob } from "../queries/bulk/rest-job"
import { takeJob } from "../queries/bulk/take-job"
import { writeStep } from "../queries/bulk/write-step"
import { isPassing } from "./is-passing"
import { bulkKinds } from "./kinds"
import { joinTallies } from "./outcome"

/**
 * One step of the job that has waited longest: up to a thousand people or lines in one transaction, in which the job's
 * place is written too. Killed anywhere, the step is done or was never begun. True when a job was met.
 */
export async function workOff(context: MarketingContext): Promise<boolean> {
  let held: BulkJobRow | undefined
  try {
    return await context.db.transaction(async (db) => {
      held = await takeJob(db)
      if (held) await step({ ...context, db }, held)
      return held !== undefined
    })
  } catch (error) {
    if (!held) throw error
    if (isPassing(error)) {
      await restJob(context.db, held.key)
      throw error
    }
    const reason = error instanceof Error ? error.message : String(error)
    context.logger.error(`marketing: ${held.kind} ${held.id} was given up: ${reason}`)
    await giveUp(context.db, held, reason)
    return true
  }
}

async function step(context: MarketingContext, job: BulkJobRow): Promise<void> {
  const { db } = context
  const rows = await readChunk(db, { jobKey: job.key, part: "rows", position: job.cursor })
  if (!rows) return finish(db, job)
  const { tally, failed, errors, output } = await bulkKinds[job.kind].work(context, job, rows)
  if (errors.length) await insertChunk(db, { jobKey: job.key, part: "errors", position: job.cursor, rows: errors })
  if (output.length) await insertChunk(db, { jobKey: job.key, part: "output", position: job.cursor, rows: output })
  await writeStep(db, { key: job.key, cursor: job.cursor + 1, done: job.done + rows.length, failed: job.failed + failed, result: joinTallies(job.result, tally) })
}

/** An import that was only tried waits again for its start; everything else is over and needs its people no longer. */
async function finish(db: Database, job: BulkJobRow): Promise<void> {
  if (job.kind === "import" && job.result.dry_run) {
    await forgetDoubles(db, job.key)
    return endJob(db, { key: job.key, status: "ready" })
  }
  await dropChunks(db, job.key, ["rows"])
  if (job.kind === "import") await dropSamples(db, job.key)
  await endJob(db, { key: job.key, status: "done" })
}

async function giveUp(db: Database, { key }: BulkJobRow, reason: string): Promise<void> {
  await db.transaction(async (db) => {
    await endJob(db, { key, status: "failed", error: reason })
    await dropChunks(db, key, ["rows", "output"])
  })
}
