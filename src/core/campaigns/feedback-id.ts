import { createHash } from "node:crypto"

const SENDER_ID_LENGTH = 12

/**
 * Gmail's Feedback-ID, `a:b:c:SenderId`: campaign, topic, kind of mail, and a sender id of 5 to 15 signs that all mails of one
 * shop share, by which Postmaster Tools groups them. No field holds what separates them.
 */
export function feedbackId({ campaignId, topic, host }: { campaignId: string; topic: string | null; host: string }): string {
  const sender = createHash("sha256").update(host.toLowerCase()).digest("hex").slice(0, SENDER_ID_LENGTH)
  return [campaignId, topic || "all", "campaign", sender].map((field) => field.replace(/[^A-Za-z0-9._-]/g, "-")).join(":")
}
