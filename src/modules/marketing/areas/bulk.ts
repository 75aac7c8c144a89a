import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { normaliseEmail } from "../../../core/base/normalise-email"
import type { Problem } from "../../../core/base/problem"
import type { BulkJobStatement, ImportStartStatement } from "../../../core/bulk/bulk.schema"
import { checkImport } from "../../../core/bulk/check-import"
import { importTargets, type ImportTarget } from "../../../core/bulk/import-targets"
import type { BulkKind } from "../../../core/http/bulk"
import { compileTarget } from "../bulk/compile-target"
import type { ImportParams } from "../bulk/import-params"
import { bulkKinds } from "../bulk/kinds"
import { presentJob } from "../bulk/present-job"
import { prepareJob } from "../bulk/prepare-job"
import { receiveFile } from "../bulk/receive-file"
import { streamErrors, streamOutput } from "../bulk/stream-chunks"
import type { MarketingContext } from "../context"
import { bounded } from "../membership/bounded"
import { erasePeople } from "../memory/erase-people"
import { exportPerson } from "../memory/export-person"
import { beginJob } from "../queries/bulk/begin-job"
import { deleteJob } from "../queries/bulk/delete-job"
import { dropChunks } from "../queries/bulk/drop-chunks"
import { endJob } from "../queries/bulk/end-job"
import { findJob, type ShownJob } from "../queries/bulk/find-job"
import { forgetDoubles } from "../queries/bulk/forget-doubles"
import { freezePeople } from "../queries/bulk/freeze-people"
import { insertJob } from "../queries/bulk/insert-job"
import { listAttributes } from "../queries/bulk/list-attributes"
import { listJobs, type JobListing } from "../queries/bulk/list-jobs"
import { markDoubles } from "../queries/bulk/mark-doubles"
import { findByIds } from "../queries/profiles/find-by-ids"

export type Actor = { type: string; id: string | null }
/** An uploaded file: its job, and what its columns can become. */
export type ImportDraft = { job: ShownJob; targets: ImportTarget[] }

const INVALID = MedusaError.Types.INVALID_DATA

/** Long work on many people: started here, worked off by the pump. */
export function createBulk(context: MarketingContext) {
  const { db, options } = context

  async function retrieve(id: string, kind?: BulkKind): Promise<ShownJob> {
    const job = await findJob(db, id)
    if (!job || (kind && job.kind !== kind)) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${kind ?? "job"} ${id}.`)
    return job
  }

  /** Writes down whom the work is about and puts it in the pump's hand; its id. */
  async function create(statement: BulkJobStatement, actor: Actor): Promise<string> {
    const { target, kind } = statement
    const params = await prepareJob(context, statement)
    const selection = await compileTarget(context, target)
    const id = generateEntityId(undefined, "mbulk")
    return bounded(db, options.pool.statementTimeoutMs, async (db) => {
      const key = await insertJob(db, { id, kind, status: "uploading", params, createdBy: actor.id })
      const total = await freezePeople(db, key, selection, bulkKinds[kind].size)
      if (!total) throw new MedusaError(INVALID, "Nobody is found, so there is nothing to do.")
      if (statement.kind === "erase" && statement.confirm !== String(total)) {
        throw new MedusaError(INVALID, `confirm: ${total} people would be erased. Confirm with this number.`)
      }
      await beginJob(db, { key, params, total, waiting: true })
      return id
    })
  }

  /** Ends work where it stands; false when it was over already. What has been done stays done. */
  async function cancel(id: string): Promise<boolean> {
    return db.transaction(async (db) => {
      const job = await findJob(db, id, true)
      if (!job) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no job ${id}.`)
      if (!["uploading", "ready", "waiting", "running"].includes(job.status)) return false
      await endJob(db, { key: job.key, status: "cancelled" })
      await dropChunks(db, job.key, ["rows", "output"])
      return true
    })
  }

  /** Keeps an uploaded file; its job waits to be started. A file that cannot be read leaves nothing behind. */
  async function upload({ file, bytes, actor }: { file: string; bytes: AsyncIterable<Uint8Array>; actor: Actor }): Promise<string> {
    const id = generateEntityId(undefined, "mbulk")
    const key = await insertJob(db, { id, kind: "import", status: "uploading", params: { file }, createdBy: actor.id })
    try {
      const { rows, ...read } = await receiveFile(db, { jobKey: key, bytes })
      const params: ImportParams = { file, ...read }
      await beginJob(db, { key, params, total: rows, waiting: false })
      return id
    } catch (error) {
      await deleteJob(db, key)
      throw error
    }
  }

  /** An upload with what its columns can become. */
  async function draft(id: string): Promise<ImportDraft> {
    return { job: await retrieve(id, "import"), targets: importTargets(await listAttributes(db)) }
  }

  /** Everything wrong with how an upload is to be imported. */
  async function checkStart(id: string, wish: ImportStartStatement): Promise<Problem[]> {
    const { job, targets } = await draft(id)
    return checkImport(wish, (job.params as ImportParams).columns.map(({ name }) => name), targets)
  }

  /** Puts an upload in the pump's hand; `at` (ISO 8601) is when consent in it counts as given. A checked wish only. */
  async function startImport(id: string, wish: ImportStartStatement, { actor, at }: { actor: Actor; at: string }): Promise<void> {
    await db.transaction(async (db) => {
      const job = await findJob(db, id, true)
      if (job?.status !== "ready") throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Only an uploaded file that waits to be started can be started.")
      const { mapping, ...rest } = wish
      const { file, encoding, separator, columns } = job.params as ImportParams
      const targets = columns.map(({ name }) => mapping[name] ?? null)
      const segment = wish.segment_id ? await prepareJob({ ...context, db }, { kind: "add_to_segment", segment_id: wish.segment_id }) : {}
      await dropChunks(db, job.key, ["errors"])
      await forgetDoubles(db, job.key)
      // Each kept line begins with its number, so its cells are one place further.
      await markDoubles(db, job.key, targets.indexOf("email") + 1)
      const started = { file, encoding, separator, columns, ...segment, start: { ...rest, targets, at, actor } }
      await beginJob(db, { key: job.key, params: started, total: job.total, waiting: true, dryRun: wish.dry_run })
    })
  }

  /** Erases one person, confirmed by the address; which customers of Medusa they were. Undefined when there is no such person. */
  async function eraseOne(id: string, confirm: string): Promise<{ customerIds: string[] } | undefined> {
    const [person] = await findByIds(db, [id])
    if (!person) return undefined
    if (normaliseEmail(confirm) !== person.email) throw new MedusaError(INVALID, "confirm: This is not the person's e-mail address, so nothing was erased.")
    await erasePeople(db, [person.key])
    return { customerIds: person.customer_ids }
  }

  return {
    eraseOne,
    /** Everything kept about one person; undefined when there is no such person. */
    exportOne: async (id: string) => {
      const [person] = await findByIds(db, [id])
      return person && exportPerson(context, person)
    },
    list: async (listing: JobListing) => {
      const { jobs, count } = await listJobs(db, listing)
      return { jobs: jobs.map(presentJob), count }
    },
    /** A job in the words of the API. */
    present: async (id: string) => presentJob(await retrieve(id)),
    /** Throws a not-found error a merchant can read. */
    retrieve,
    create, cancel, upload, draft, checkStart, startImport,
    /** The file an export made, piece by piece. */
    output: async (id: string, { bom }: { bom: boolean }) => streamOutput(db, await retrieve(id), bom),
    /** What failed or was noted, with what the file said, as CSV, piece by piece. */
    errors: async (id: string, { bom }: { bom: boolean }) => streamErrors(db, await retrieve(id), bom),
  }
}
