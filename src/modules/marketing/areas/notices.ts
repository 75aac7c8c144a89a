import type { MarketingContext } from "../context"
import { forgetNotices } from "../queries/notices/forget-notices"
import { settleNotice } from "../queries/notices/settle-notice"
import { takeNotices } from "../queries/notices/take-notices"

/** Word for the admin's bell as Medusa's Notification module takes it. */
export type FeedNotification = { to: string; channel: "feed"; template: string; data: { title: string; description: string }; idempotency_key: string }

/** Takes one notification to where people see it; throws when it cannot. */
export type Deliver = (notification: FeedNotification) => Promise<unknown>

const BATCH = 20
const KEPT_DAYS = 30

export type Notices = ReturnType<typeof createNotices>

/** What the pump wants people to know, kept until a door with Medusa behind it has taken it to the admin's bell. */
export function createNotices({ db, logger }: Pick<MarketingContext, "db" | "logger">) {
  return {
    /**
     * Takes what waits to the bell. The key of a try is the same whoever makes it, so that a process that dies between
     * telling and remembering tells nothing twice. A shop without the channel loses the word and nothing else.
     */
    deliver: async (deliver: Deliver): Promise<number> =>
      db.transaction(async (tx) => {
        const waiting = await takeNotices(tx, BATCH)
        for (const { id, kind, title, description, failures } of waiting) {
          const error = await tell(deliver, { to: "", channel: "feed", template: `marketing-${kind.replaceAll("_", "-")}`, data: { title, description }, idempotency_key: `${id}:${failures}` })
          if (error) logger.warn(`marketing: “${title}” could not be told in the admin: ${error}`)
          await settleNotice(tx, id, error)
        }
        await forgetNotices(tx, KEPT_DAYS)
        return waiting.length
      }),
  }
}

async function tell(deliver: Deliver, notification: FeedNotification): Promise<string | null> {
  try {
    await deliver(notification)
    return null
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, 500)
  }
}
