import type { Outcome } from "../queries/campaigns/record-outcomes"
import type { SendResult } from "./sender"

const LONGEST_DETAIL = 500

/** What the ledger writes for what the sender said. Only an unreachable server gives a row back: nothing was handed over. */
export function outcomeOf(profileKey: number, result: SendResult): Outcome {
  const detail = result.detail.slice(0, LONGEST_DETAIL) || null
  switch (result.outcome) {
    case "accepted":
      return { profileKey, state: "accepted", reason: null, detail }
    case "rejected":
      return { profileKey, state: "failed", reason: "rejected", detail }
    case "deferred":
      return { profileKey, state: "failed", reason: "temporary", detail }
    case "unreachable":
      return { profileKey, state: "queued", reason: null, detail: null }
    case "unknown":
      return { profileKey, state: "unknown", reason: "connection_lost", detail }
  }
}
