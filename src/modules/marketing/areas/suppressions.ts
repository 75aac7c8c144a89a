import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { findAddressColumn } from "../../../core/bulk/find-address-column"
import { byteOrderMark, writeCsvRecord } from "../../../core/bulk/write-csv"
import type { Problem } from "../../../core/base/problem"
import { readSuppressed } from "../../../core/campaigns/read-suppressed"
import { findSuppressionReason, whyNotReleased } from "../../../core/campaigns/suppression-reasons"
import type { AddSuppressions, ReleaseSuppression } from "../../../core/campaigns/suppression.schema"
import type { SuppressionAddResponse, SuppressionDetailResponse, SuppressionResponse } from "../../../core/http/suppressions"
import { receiveFile } from "../bulk/receive-file"
import type { SuppressParams } from "../bulk/suppress-rows"
import type { MarketingContext } from "../context"
import { beginJob } from "../queries/bulk/begin-job"
import { deleteJob } from "../queries/bulk/delete-job"
import { findJob } from "../queries/bulk/find-job"
import { insertJob } from "../queries/bulk/insert-job"
import { findSuppression } from "../queries/suppressions/find-suppression"
import { listSuppressionEvents, type SuppressionEventRow } from "../queries/suppressions/list-suppression-events"
import { listSuppressions } from "../queries/suppressions/list-suppressions"
import { releaseSuppression } from "../queries/suppressions/release-suppression"
import { sayWho } from "../queries/suppressions/say-who"
import { suppressAddresses } from "../queries/suppressions/suppress-addresses"
import type { SuppressionRow } from "../queries/suppressions/suppression-row"
import { walkSuppressions } from "../queries/suppressions/walk-suppressions"

export type Suppressions = ReturnType<typeof createSuppressions>

type Actor = { type: string; id: string | null }
type Listing = { q?: string; reason?: string[]; descending?: boolean; limit: number; offset: number }

const MOST_PROBLEMS = 50
const EXPORT_PAGE = 5_000

/** Who gets no mail whatever else is known of them: looked up, put on and taken off by hand, and everything that happened to an address. */
export function createSuppressions({ db }: MarketingContext) {
  return {
    /** A page of the list. `q` is an address or a hash, which is looked up, or part of a person's name or address. */
    async list({ q, ...listing }: Listing): Promise<{ suppressions: SuppressionResponse[]; count: number }> {
      const text = q?.trim()
      const hash = text ? readSuppressed(text) : undefined
      const { suppressions, count } = await listSuppressions(db, { ...listing, ...(hash ? { hash } : text ? { q: text } : {}) })
      return { suppressions: suppressions.map(present), count }
    },

    /** How an address (or a hash) stands, and everything that happened to it; who did it by id. */
    async retrieve(addressOrHash: string): Promise<Omit<SuppressionDetailResponse, "events"> & { events: SuppressionEventRow[] }> {
      const id = readSuppressed(addressOrHash)
      if (!id) throw new MedusaError(MedusaError.Types.NOT_FOUND, "This is neither an e-mail address nor the SHA-256 of one.")
      const [suppression, events] = await Promise.all([findSuppression(db, id), listSuppressionEvents(db, id)])
      return { id, suppression: suppression ? present(suppression) : null, events }
    },

    /** Every line that is neither an address nor a hash. */
    check: ({ addresses }: AddSuppressions): Problem[] => addresses
      .flatMap((text, index) => (readSuppressed(text) ? [] : [{ path: ["addresses", index], message: `Line ${index + 1}, “${text.trim().slice(0, 100)}”, is not an e-mail address.` }]))
      .slice(0, MOST_PROBLEMS),

    /** Puts checked addresses on the list; returns the hashes that were not on it. */
    async add({ addresses, note, expires_at }: AddSuppressions, actor: Actor): Promise<SuppressionAddResponse & { hashes: string[] }> {
      const hashes = [...new Set(addresses.flatMap((text) => readSuppressed(text) ?? []))]
      const added = await db.transaction(async (tx) => {
        await sayWho(tx, { actorId: actor.id })
        return suppressAddresses(tx, { hashes, reason: "manual", note, expiresAt: expires_at ? new Date(expires_at) : null })
      })
      return { added: added.length, already: hashes.length - added.length, hashes: added }
    },

    /** Takes an address off the list, with a note; the person's consent stays what it was. What it was, for the activity log. */
    async release(id: string, { note, confirm }: ReleaseSuppression, actor: Actor): Promise<{ reason: string; since: string }> {
      return db.transaction(async (tx) => {
        const suppression = await findSuppression(tx, id, true)
        if (!suppression) throw new MedusaError(MedusaError.Types.NOT_FOUND, "This address is not on the suppression list.")
        const refusal = whyNotReleased(suppression.reason, confirm)
        if (refusal) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, refusal.message)
        await sayWho(tx, { actorId: actor.id, note })
        await releaseSuppression(tx, id)
        return { reason: suppression.reason, since: suppression.created_at.toISOString() }
      })
    },

    /** Keeps an uploaded list; its job waits to be started. */
    async upload({ file, bytes, actor }: { file: string; bytes: AsyncIterable<Uint8Array>; actor: Actor }): Promise<string> {
      const id = generateEntityId(undefined, "mbulk")
      const key = await insertJob(db, { id, kind: "suppress", status: "uploading", params: { file }, createdBy: actor.id })
      try {
        const { rows, columns, ...read } = await receiveFile(db, { jobKey: key, bytes })
        const { index, headless } = findAddressColumn(columns)
        if (index < 0) throw new MedusaError(MedusaError.Types.INVALID_DATA, "No column of the file holds e-mail addresses or their SHA-256 hashes. Name it “email” or “hash”.")
        const params: SuppressParams = { file, ...read, columns: columns.map(({ name }) => ({ name: headless ? "" : name, samples: [] })), column: index, ...(headless ? { first: columns.map(({ name }) => name) } : {}) }
        await beginJob(db, { key, params, total: rows + Number(headless), waiting: false })
        return id
      } catch (error) {
        await deleteJob(db, key)
        throw error
      }
    },

    /** Puts an uploaded list in the pump's hand. */
    async startImport(id: string, { note, actor }: { note: string; actor: Actor }): Promise<{ lines: number; file: string }> {
      return db.transaction(async (tx) => {
        const job = await findJob(tx, id, true)
        if (job?.kind !== "suppress" || job.status !== "ready") throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Only an uploaded list that waits to be started can be started.")
        await beginJob(tx, { key: job.key, params: { ...job.params, note, actor: actor.id }, total: job.total, waiting: true })
        return { lines: job.total, file: String(job.params.file) }
      })
    },

    /** The list as CSV, piece by piece; an address where a person of the shop's has it. */
    async *output({ reason, bom }: { reason?: string[]; bom: boolean }): AsyncGenerator<string> {
      yield (bom ? byteOrderMark : "") + writeCsvRecord(["Email", "Hash", "Reason", "Since", "Until", "Note"])
      for (let after = ""; ; ) {
        const page = await walkSuppressions(db, { after, reason, limit: EXPORT_PAGE })
        yield page.map((row) => writeCsvRecord([row.email, row.email_hash, row.reason, row.created_at.toISOString(), row.expires_at?.toISOString() ?? null, row.note])).join("")
        if (page.length < EXPORT_PAGE) return
        after = page.at(-1)!.email_hash
      }
    },
  }
}

function present({ email_hash, email, profile_id, name, reason, note, created_at, expires_at }: SuppressionRow): SuppressionResponse {
  return {
    id: email_hash, email, profile: profile_id ? { id: profile_id, name: name ?? "" } : null, reason: findSuppressionReason(reason), note,
    since: created_at.toISOString(), expires_at: expires_at?.toISOString() ?? null,
  }
}
