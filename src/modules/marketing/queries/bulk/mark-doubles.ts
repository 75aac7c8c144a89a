import type { Database } from "../../database"

/** Beside each chunk of a file, at -1 - its position, keeps the places of lines whose address comes again later: the last line wins. */
export async function markDoubles(db: Database, jobKey: number, emailColumn: number): Promise<void> {
  await db.query(
    `insert into marketing_bulk_chunk (job_key, part, position, rows, content)
     select $1, 'rows', -1 - position, count(*), json_agg(place order by place)
     from (
       select position, place, row_number() over (partition by email order by position desc, place desc) as back
       from (
         select chunk.position, (line.ordinality - 1)::int as place, lower(btrim(line.cells ->> $2::int)) as email
         from marketing_bulk_chunk chunk cross join lateral jsonb_array_elements(chunk.content::jsonb) with ordinality as line (cells, ordinality)
         where chunk.job_key = $1 and chunk.part = 'rows' and chunk.position >= 0
       ) written
       where email <> ''
     ) ranked
     where back > 1
     group by position
     on conflict (job_key, part, position) do update set rows = excluded.rows, content = excluded.content`,
    [jobKey, emailColumn]
  )
}
