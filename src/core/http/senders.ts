import type { DomainCheck } from "../campaigns/checks/domain-check"

export type SenderResponse = {
  id: string
  name: string
  from_name: string
  from_email: string
  reply_to: string
  /** A way out of the plugin's options; "smtp" is email.smtp. */
  transport: string
  /** Described by the plugin's options: name, addresses and transport change there. */
  built_in: boolean
  is_default: boolean
  /** At most so many mails; null is as fast as the server takes them. */
  per_second: number | null
  per_hour: number | null
  /** `cap` is how many may go out today, null once warming up is over. */
  warm_up: { first: number; target: number; step: number; cap: number | null; sent_today: number } | null
  status: "active" | "paused"
  paused_reason: string | null
  /** Why nothing can be sent by it now; null when it can. */
  problem: string | null
  /** What the name servers said of its domain, and when; null before anybody asked. */
  domain: DomainCheck | null
  checked_at: string | null
  /** Campaigns not over yet that go out by it. */
  used_by: { id: string; name: string }[]
  created_at: string
  updated_at: string
}

export type TransportResponse = { name: string; kind: "smtp" | "notification"; host: string | null }
/** `told_at` is when a mail provider last told this shop anything by webhook; null where none ever did. */
export type SenderListResponse = { senders: SenderResponse[]; transports: TransportResponse[]; told_at: string | null }
export type SenderDetailResponse = { sender: SenderResponse }
export type SenderDeleteResponse = { id: string; object: "sender"; deleted: true }
