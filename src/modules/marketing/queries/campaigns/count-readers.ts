import { MedusaError } from "@medusajs/framework/utils"
import type { Reader } from "../../../../core/campaigns/read-user-agent"
import type { Database } from "../../database"

export type ReaderCount = { device: string | null; client: string | null; clicked: number; opened: number }

/** What a touch without a known user agent was read with. */
const UNKNOWN: Reader = { device: "other", client: "Other" }
/** Two bits a device and a client, one for clicks and one for openings, in a bigint. */
const MOST = 31

/**
 * People by what they read with, counted once a device and once a client however many versions they used: rows of one device have no client,
 * and the other way round. Each person's visits become one number in which every device and client has its bits; a million people have
 * some thousand different ones, which are told apart here. Counting distinct people by each took eight times as long.
 */
export async function countReaders(db: Database, occurrenceKey: number, known: ReadonlyMap<string, Reader>): Promise<ReaderCount[]> {
  const readers = [...known]
  const kinds = new Map<string, ReaderCount>()
  for (const { device, client } of [UNKNOWN, ...known.values()]) {
    kinds.set(`device ${device}`, { device, client: null, clicked: 0, opened: 0 })
    kinds.set(`client ${client}`, { device: null, client, clicked: 0, opened: 0 })
  }
  if (kinds.size > MOST) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${kinds.size} devices and clients do not fit into a bigint`)
  const names = [...kinds.keys()]
  const bit = (name: string) => 1n << BigInt(names.indexOf(name))
  const signOf = ({ device, client }: Reader) => String(bit(`device ${device}`) | bit(`client ${client}`))

  const groups = await db.query<{ clicks: string; opens: string; people: number }>(
    `with reader as materialized (select * from unnest($2::text[], $3::bigint[]) as reader (user_agent, sign))
     select (seen & ((1::bigint << ${MOST}) - 1))::text as clicks, (seen >> ${MOST})::text as opens, count(*)::int as people
     from (
       select bit_or(coalesce(reader.sign, $4::bigint) << case touch.kind when 'click' then 0 else ${MOST} end) as seen
       from marketing_touch touch left join reader on reader.user_agent = touch.user_agent
       where touch.occurrence_key = $1 and touch.kind in ('click', 'open') and not touch.machine group by touch.profile_key
     ) person group by seen`,
    [occurrenceKey, readers.map(([userAgent]) => userAgent), readers.map(([, reader]) => signOf(reader)), signOf(UNKNOWN)]
  )
  for (const [name, count] of kinds) {
    const sum = (which: "clicks" | "opens") => groups.reduce((people, group) => people + (BigInt(group[which]) & bit(name) ? group.people : 0), 0)
    Object.assign(count, { clicked: sum("clicks"), opened: sum("opens") })
  }
  const text = (value: string | null) => value ?? "\uffff"
  return [...kinds.values()].filter(({ clicked, opened }) => clicked || opened)
    .sort((a, b) => b.clicked - a.clicked || b.opened - a.opened || text(a.device).localeCompare(text(b.device)) || text(a.client).localeCompare(text(b.client)))
}
