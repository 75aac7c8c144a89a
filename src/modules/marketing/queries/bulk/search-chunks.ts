import type { Database } from "../../database"
import type { Chunk } from "./insert-chunk"

export type FoundChunk = { jobKey: number; part: Chunk["part"]; position: number; content: string }

/** The first chunk after a place, in order, that may hold one of the people: an export's line by key, a file's by address. Jobs that hold keys of people only are passed by. */
export async function searchChunks(db: Database, { people, after }: { people: readonly { key: number; email: string }[]; after: Pick<FoundChunk, "jobKey" | "part" | "position"> | undefined }): Promise<FoundChunk | undefined> {
  const [chunk] = await db.query<FoundChunk>(
    `select chunk.job_key::float8 as "jobKey", chunk.part, chunk.position, chunk.content
     from marketing_bulk_chunk chunk join marketing_bulk_job job on job.key = chunk.job_key
     where (chunk.part <> 'rows' or (job.kind = 'import' and chunk.position >= 0))
       and ($3::bigint is null or (chunk.job_key, chunk.part, chunk.position) > ($3, $4, $5))
       and exists (
         select from unnest($1::bigint[], $2::text[]) as person (key, email)
         where position('[' || person.key || ',' in chunk.content) > 0 or position(person.email in lower(chunk.content)) > 0
       )
     order by chunk.job_key, chunk.part, chunk.position limit 1 for update of chunk`,
    [people.map(({ key }) => key), people.map(({ email }) => email), after?.jobKey ?? null, after?.part ?? null, after?.position ?? null]
  )
  return chunk
}
