import type { Outcome } from "../queries/campaigns/record-outcomes"
import type { SendResult } from "./sender"

const LONGEST_DETAIL = 500

type Tried = { profileKey: number; attempt: number }

/**
 * What the ledger writes for what the sender said. An unreachable server gives a row back at once: nothing was handed over. One
 * that puts a mail off gives it back until its next try, by the minutes to wait after each; after the last it failed. That there is
 * no such mailbox speaks against the address only where the server is `believed`.
 */
export function outcomeOf({ profileKey, attempt }: Tried, result: SendResult, retryMinutes: readonly number[], believed = true): Outcome {
  const detail = result.detail.slice(0, LONGEST_DETAIL) || null
  switch (result.outcome) {
    case "accepted":
      return { profileKey, state: "accepted", reason: null, detail }
    case "rejected":
      return { profileKey, state: "failed", reason: "rejected", detail, ...(believed && result.reason === "unknown_recipient" ? { noMailbox: true as const } : {}) }
    case "deferred": {
      const waitMinutes = retryMinutes[attempt - 1]
      if (waitMinutes !== undefined) return { profileKey, state: "queued", reason: null, detail, waitMinutes }
      return { profileKey, state: "failed", reason: "temporary", detail }
    }
    case "unreachable":
      return { profileKey, state: "queued", reason: null, detail: null }
    case "unknown":
      return { profileKey, state: "unknown", reason: "connection_lost", detail }
  }
}
