import { utcDay } from "../../../../core/base/utc-day"
import { stepWarmUp, warmUpCap } from "../../../../core/campaigns/senders/warm-up"
import type { SenderResponse } from "../../../../core/http/senders"
import type { MarketingContext } from "../../context"
import { transportProblem } from "../../delivery/transports"
import { countSentToday } from "../../queries/senders/count-sent-today"
import { findUsers } from "../../queries/senders/find-users"
import type { SenderRow } from "../../queries/senders/sender-row"

/** A sender as the API shows it. */
export async function presentSender({ db, options, now }: Pick<MarketingContext, "db" | "options" | "now">, row: SenderRow): Promise<SenderResponse> {
  const { key, warm_up, domain_check, checked_at, created_at, updated_at, ...shown } = row
  const today = utcDay(now())
  const [used_by, sentToday] = await Promise.all([findUsers(db, key, row.id), warm_up ? countSentToday(db, key, today) : 0])
  const running = warm_up && stepWarmUp(warm_up, today)
  return {
    ...shown,
    warm_up: running && { first: running.first, target: running.target, step: running.step, cap: warmUpCap(running), sent_today: sentToday },
    problem: transportProblem(options, row.transport),
    domain: domain_check,
    checked_at: checked_at?.toISOString() ?? null,
    used_by,
    created_at: created_at.toISOString(),
    updated_at: updated_at.toISOString(),
  }
}
