import { utcDay } from "../../../core/base/utc-day"
import { stepWarmUp, warmUpCap } from "../../../core/campaigns/senders/warm-up"
import type { MarketingContext } from "../context"
import type { CampaignRow } from "../queries/campaigns/campaign-row"
import { countSentToday } from "../queries/senders/count-sent-today"
import { findOccurrenceSender } from "../queries/senders/find-occurrence-sender"

/** Why a campaign being sent stands still because of its sender, in a merchant's words; null when it does not. */
export async function tellWaiting({ db, now }: Pick<MarketingContext, "db" | "now">, { status, occurrence_key }: Pick<CampaignRow, "status" | "occurrence_key">): Promise<string | null> {
  if (status !== "sending" || !occurrence_key) return null
  const sender = await findOccurrenceSender(db, occurrence_key)
  if (!sender) return null
  if (sender.status === "paused") return `Its sender “${sender.name}” is paused: ${sender.paused_reason ?? "by hand."} The campaign goes on when the sender does.`
  if (!sender.warm_up) return null
  const today = utcDay(now())
  const cap = warmUpCap(stepWarmUp(sender.warm_up, today))
  if (cap === null || (await countSentToday(db, sender.key, today)) < cap) return null
  return `Its sender “${sender.name}” is warming up, and the ${cap.toLocaleString("en")} mails of today are out. The campaign goes on tomorrow (UTC) with twice as many.`
}
