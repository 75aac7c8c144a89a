import { createSmtpSender } from "../../../providers/smtp/create-smtp-sender"
import type { PumpContext } from "../pump/task"
import type { PreparedCampaign } from "./prepare-campaign"
import type { Sender } from "./sender"

/**
 * What one running pump keeps at hand: its sender, and for each campaign the compiled message and how far it walked.
 * All of it may be lost at any moment; the rows know everything.
 */
export type DeliveryDesk = {
  /** Opened at the first use; undefined when no mail server is set up. */
  sender(): Sender | undefined
  prepared: Map<number, PreparedCampaign>
  cursors: Map<number, number>
  /** Tries in a row that did not reach the mail server. */
  misses: number
  forget(campaignKey: number): void
  /** Runs `work` at the desk. The sender is closed when the pump has stopped and no work is left. */
  occupy<Result>(work: () => Promise<Result>): Promise<Result>
}

const desks = new WeakMap<AbortSignal, DeliveryDesk>()

/** The desk of this pump. */
export function deliveryDesk({ signal, options }: PumpContext): DeliveryDesk {
  const known = desks.get(signal)
  if (known) return known
  let sender: Sender | undefined
  let busy = 0
  const closeWhenDone = async () => {
    if (!signal.aborted || busy) return
    const open = sender
    sender = undefined
    await open?.close()
  }
  const desk: DeliveryDesk = {
    sender: () => (sender ??= options.email.smtp && createSmtpSender(options.email.smtp)),
    prepared: new Map(),
    cursors: new Map(),
    misses: 0,
    forget: (campaignKey) => {
      desk.prepared.delete(campaignKey)
      desk.cursors.delete(campaignKey)
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
