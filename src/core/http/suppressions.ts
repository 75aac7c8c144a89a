import type { SuppressionReason } from "../campaigns/suppression-reasons"

/** One address on the list. Only its hash is kept; the address is known while a person of the shop's has it. */
export type SuppressionResponse = {
  /** The SHA-256 of the address, in hex. */
  id: string
  email: string | null
  profile: { id: string; name: string } | null
  reason: SuppressionReason
  note: string | null
  since: string
  expires_at: string | null
}
export type SuppressionListResponse = { suppressions: SuppressionResponse[]; count: number; offset: number; limit: number }

/** Something that happened to an address. `actor` is null when nobody of the shop did it. */
export type SuppressionEvent = {
  action: "suppressed" | "changed" | "released"
  reason: { code: string; label: string }
  note: string | null
  expires_at: string | null
  actor: { id: string; name: string } | null
  happened_at: string
}

/** An address as it stands, on the list or not, with everything that happened to it. */
export type SuppressionDetailResponse = { id: string; suppression: SuppressionResponse | null; events: SuppressionEvent[] }

export type SuppressionAddResponse = { added: number; already: number }
