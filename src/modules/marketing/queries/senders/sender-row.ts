import type { DomainCheck } from "../../../../core/campaigns/checks/domain-check"
import type { WarmUp } from "../../../../core/campaigns/senders/warm-up"

/** A sender as the memory holds it. */
export type SenderRow = {
  key: number
  id: string
  name: string
  from_name: string
  from_email: string
  reply_to: string
  transport: string
  built_in: boolean
  is_default: boolean
  per_second: number | null
  per_hour: number | null
  warm_up: WarmUp | null
  status: "active" | "paused"
  paused_reason: string | null
  domain_check: DomainCheck | null
  checked_at: Date | null
  created_at: Date
  updated_at: Date
}

const columns = ["id", "name", "from_name", "from_email", "reply_to", "transport", "built_in", "is_default", "per_second", "per_hour", "warm_up", "status", "paused_reason", "domain_check", "checked_at", "created_at", "updated_at"]

/** The columns of a `SenderRow`, for a statement that names marketing_sender as `sender`. */
export const senderColumns = ["sender.key::float8 as key", ...columns.map((column) => `sender.${column}`)].join(", ")
