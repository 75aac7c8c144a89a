import type { Claim } from "../queries/campaigns/claim-sends"
import type { Outcome } from "../queries/campaigns/record-outcomes"
import type { TakenSend } from "../queries/campaigns/take-due-sends"
import { openOutcomeRecorder } from "./outcome-recorder"
import { outcomeOf } from "./outcome-of"
import type { Mail, Sender, SendResult } from "./sender"
import { openSendQueue } from "./send-queue"

export type Slice = {
  sender: Sender
  writeMail: (send: TakenSend) => Mail
  claim: (after: number, limit: number) => Promise<Claim>
  record: (outcomes: Outcome[]) => Promise<void>
  /** Profile key to walk on from. */
  from: number
  /** Milliseconds after which no more is claimed. */
  lengthMs: number
  retryMs: number
  /** Minutes to wait after each try of a mail that the server put off. */
  retryMinutes: readonly number[]
  signal: AbortSignal
}

/** Why a slice ended before its time: the server could not be reached, or refused mail after mail. */
export type Trouble = { kind: "unreachable" | "refusing"; detail: string }

export type SliceEnd = { cursor: number; claimed: number; accepted: number; trouble: Trouble | null }

/** So many mails refused one after the other say that something is wrong with the sending, not with the people. */
export const REFUSALS_IN_A_ROW = 100

/** Who refuses so many in a row as unknown is not believed about further addresses: a server set up wrongly must not suppress the shop's customers. */
export const BELIEVED_IN_A_ROW = 20

/** A statement takes more people at once for less than half the time each; beyond this nothing is won. */
const LARGEST_CLAIM = 500

/**
 * Delivers one campaign for a while: keeps the sender's connections busy, claiming ahead and recording behind.
 * Whatever ends it, mails in flight end, their outcomes are recorded, and what was claimed and not handed over goes back.
 */
export async function deliverSlice({ sender, writeMail, claim, record, from, lengthMs, retryMs, retryMinutes, signal }: Slice): Promise<SliceEnd> {
  const deadline = Date.now() + lengthMs
  const queue = openSendQueue(claim, from, { least: sender.concurrency, most: LARGEST_CLAIM })
  const recorder = openOutcomeRecorder(record, { signal, retryMs })
  let accepted = 0
  let refusals = 0
  let trouble: Trouble | null = null

  const watch = (result: SendResult) => {
    if (result.outcome === "accepted") {
      accepted += 1
      refusals = 0
      return
    }
    refusals += 1
    const patience = result.outcome === "unknown" ? 2 * sender.concurrency : REFUSALS_IN_A_ROW
    if (result.outcome === "unreachable") trouble ??= { kind: "unreachable", detail: result.detail }
    else if (refusals >= patience) trouble ??= { kind: "refusing", detail: result.detail }
    if (trouble) queue.halt()
  }
  const keepSending = async () => {
    for (;;) {
      if (signal.aborted || Date.now() > deadline) queue.halt()
      const send = await queue.next()
      if (!send) return
      const mail = write(send, writeMail)
      if ("state" in mail) {
        await recorder.add(mail)
        continue
      }
      const result = await sender.send(mail)
      watch(result)
      await recorder.add(outcomeOf(send, result, retryMinutes, refusals < BELIEVED_IN_A_ROW))
    }
  }

  await Promise.all(Array.from({ length: sender.concurrency }, keepSending))
  const { unsent, cursor, claimed, error } = await queue.close()
  for (const { profileKey } of unsent) await recorder.add({ profileKey, state: "queued", reason: null, detail: null })
  await recorder.close()
  if (error) throw error
  return { cursor, claimed, accepted, trouble }
}

/** One person's mail, or the outcome of not being able to write it: never the batch for one row. */
function write(send: TakenSend, writeMail: Slice["writeMail"]): Mail | Outcome {
  try {
    return writeMail(send)
  } catch (error) {
    return { profileKey: send.profileKey, state: "failed", reason: "render_error", detail: error instanceof Error ? error.message.slice(0, 500) : String(error) }
  }
}
