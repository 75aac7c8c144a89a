import type { CampaignStatus, SendProgress } from "../../src/core/http"

/** What of the planned has come to an end, in whatever way; `share` is 0 to 1, and 0 while nothing is planned. */
export function progressFigures(progress: SendProgress): { finished: number; open: number; share: number } {
  const open = progress.queued + progress.sending
  const finished = progress.planned - open
  return { finished, open, share: progress.planned ? finished / progress.planned : 0 }
}

/** Whether nobody is due before a later moment: who is left waits for a time, for the pace or for a decision. */
export function isAsleep(wakeAt: string | null, now: Date): boolean {
  return wakeAt !== null && Date.parse(wakeAt) > now.getTime()
}

/** How long the rest takes can be told only while mails go out, or go at a pace: not while it waits for a time or a decision. */
export function isFlowing(wakeAt: string | null, now: Date): boolean {
  return wakeAt === null || Date.parse(wakeAt) - now.getTime() < 60_000
}

/** True while the figures of a campaign may change within seconds, so that a page should ask again. */
export function isMoving(status: CampaignStatus, progress: SendProgress, asleep = false): boolean {
  return progress.sending > 0 || (status === "sending" && !asleep)
}
