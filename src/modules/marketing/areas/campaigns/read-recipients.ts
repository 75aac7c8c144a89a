import { byteOrderMark, writeCsvRecord } from "../../../../core/bulk/write-csv"
import { explainReason, findReason } from "../../../../core/campaigns/send-reasons"
import type { CampaignRecipientsResponse } from "../../../../core/http/campaigns"
import type { MarketingContext } from "../../context"
import { countRecipients } from "../../queries/campaigns/count-recipients"
import { listRecipients, type RecipientListing, type RecipientRow } from "../../queries/campaigns/list-recipients"
import { reachCampaign } from "./reach-campaign"

type Narrowed = Pick<RecipientListing, "q" | "state" | "reason" | "result">

const PIECE = 1_000
const header = ["email", "name", "state", "reason", "explanation", "answer of the mail server", "finished at (UTC)", "clicks", "ordered", "came back", "reported as spam"]

/** Reading a campaign's ledger: a page for the screen, all of it for a file. */
export function readRecipients({ db }: MarketingContext) {
  const filterOf = async (id: string, narrowed: Narrowed) => {
    const { key, occurrence_key } = await reachCampaign(db, id)
    return { ...narrowed, campaignKey: key, occurrenceKey: occurrence_key ?? 0 }
  }
  return {
    recipients: async (id: string, { limit, offset, ...narrowed }: Narrowed & { limit: number; offset: number }): Promise<CampaignRecipientsResponse> => {
      const filter = await filterOf(id, narrowed)
      const [rows, count] = await Promise.all([listRecipients(db, { ...filter, limit, offset }), countRecipients(db, filter)])
      return { recipients: rows.map(present), count, offset, limit }
    },

    /** The file of those the filter leaves, piece by piece; an unknown campaign fails before the first piece. */
    exportRecipients: async (id: string, narrowed: Narrowed): Promise<AsyncIterable<string>> => {
      const filter = await filterOf(id, narrowed)
      return pieces((after) => listRecipients(db, { ...filter, limit: PIECE, offset: 0, after }))
    },
  }
}

async function* pieces(read: (after: number | undefined) => Promise<RecipientRow[]>): AsyncGenerator<string> {
  yield byteOrderMark + writeCsvRecord(header)
  let after: number | undefined
  for (;;) {
    const rows = await read(after)
    if (rows.length) yield rows.map(recordOf).join("")
    if (rows.length < PIECE) return
    after = rows.at(-1)!.profile_key
  }
}

function recordOf({ email, name, state, reason, detail, finished_at, clicks, ordered, bounced, complained }: RecipientRow): string {
  const known = reason ? findReason(reason) : undefined
  return writeCsvRecord([email, name, state, known?.label ?? reason, known?.explanation ?? null, detail, finished_at?.toISOString() ?? null, clicks, ...[ordered, bounced, complained].map((did) => (did ? "yes" : "no"))])
}

function present({ profile_id, email, name, state, reason, detail, finished_at, clicks, ordered, bounced, complained }: RecipientRow): CampaignRecipientsResponse["recipients"][number] {
  return { profile_id, email, name, state, reason, explanation: explainReason(reason, detail), finished_at: finished_at?.toISOString() ?? null, clicks, ordered, bounced, complained }
}
