import { createSmtpSender } from "../../../providers/smtp/create-smtp-sender"
import type { PumpContext } from "../pump/task"
import type { SenderRow } from "../queries/senders/sender-row"
import { createNotificationSender } from "./notification-sender"
import type { PreparedCampaign } from "./prepare-campaign"
import type { Permits } from "./permits"
import { createPostgresPermits } from "./postgres-permits"
import { createRateLimit, type RateLimit } from "./rate-limit"
import type { Sender } from "./sender"
import { findTransport } from "./transports"

/**
 * What one running pump keeps at hand: the ways out it opened, and for each campaign the compiled message and how far it
 * walked. All of it may be lost at any moment; the rows know everything.
 */
export type DeliveryDesk = {
  /** Opened at the first use; undefined when the options have no transport of this name. */
  transport(name: string): Sender | undefined
  /** The pace of a sender; undefined when it has no limit. A changed limit is a new one. */
  rateLimit(sender: Pick<SenderRow, "key" | "per_second" | "per_hour">): RateLimit | undefined
  prepared: Map<number, PreparedCampaign>
  cursors: Map<number, number>
  /** Tries in a row that did not reach the server, by transport. */
  misses: Map<string, number>
  /** Until when (milliseconds) a campaign rests because its sender may send no more. */
  rests: Map<number, number>
  forget(campaignKey: number): void
  /** Runs `work` at the desk. What was opened is closed when the pump has stopped and no work is left. */
  occupy<Result>(work: () => Promise<Result>): Promise<Result>
}

const desks = new WeakMap<AbortSignal, DeliveryDesk>()

/** The desk of this pump. */
export function deliveryDesk(context: PumpContext): DeliveryDesk {
  const { signal } = context
  const known = desks.get(signal)
  if (known) return known
  const open = new Map<string, Sender>()
  const limits = new Map<number, { pace: string; limit: RateLimit | undefined }>()
  const inDatabase = createPostgresPermits(context.db)
  const places: [Permits, ...Permits[]] = context.permits ? [context.permits, inDatabase] : [inDatabase]
  let busy = 0
  const closeWhenDone = async () => {
    if (!signal.aborted || busy) return
    const senders = [...open.values()]
    open.clear()
    await Promise.all(senders.map((sender) => sender.close()))
  }
  const desk: DeliveryDesk = {
    transport: (name) => {
      const known = open.get(name)
      if (known) return known
      const sender = openTransport(context, name)
      if (sender) open.set(name, sender)
      return sender
    },
    rateLimit: ({ key, per_second, per_hour }) => {
      const pace = `${per_second} ${per_hour}`
      const known = limits.get(key)
      if (known?.pace === pace) return known.limit
      const limit = createRateLimit(`sender-${key}`, { perSecond: per_second, perHour: per_hour }, places)
      limits.set(key, { pace, limit })
      return limit
    },
    prepared: new Map(),
    cursors: new Map(),
    misses: new Map(),
    rests: new Map(),
    forget: (campaignKey) => {
      desk.prepared.delete(campaignKey)
      desk.cursors.delete(campaignKey)
      desk.rests.delete(campaignKey)
    },
    occupy: async (work) => {
      busy += 1
      try {
        return await work()
      } finally {
        busy -= 1
        await closeWhenDone()
      }
    },
  }
  signal.addEventListener("abort", () => void closeWhenDone(), { once: true })
  desks.set(signal, desk)
  return desk
}

/** A way out by its name in the options. */
function openTransport({ options, notifications }: PumpContext, name: string): Sender | undefined {
  const transport = findTransport(options, name)
  if (!transport) return undefined
  return transport.kind === "smtp" ? createSmtpSender(transport.smtp) : createNotificationSender(notifications)
}
