import type { CampaignStatus, SendProgress } from "../../src/core/http"

/** What of the planned has come to an end, in whatever way; `share` is 0 to 1, and 0 while nothing is planned. */
export function progressFigures(progress: SendProgress): { finished: number; open: number; share: number } {
  const open = progress.queued + progress.sending
  const finished = progress.planned - open
  return { finished, open, share: progress.planned ? finished / progress.planned : 0 }
}

/** True while the figures of a campaign may change within seconds, so that a page should ask again. */
export function isMoving(status: CampaignStatus, progress: SendProgress): boolean {
  return status === "sending" || progress.sending > 0
}
