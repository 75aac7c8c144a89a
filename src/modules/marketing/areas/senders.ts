import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { SenderChange, SenderStatement } from "../../../core/campaigns/senders/sender.schema"
import { beginWarmUp } from "../../../core/campaigns/senders/warm-up"
import type { SenderListResponse, SenderResponse } from "../../../core/http/senders"
import type { MarketingContext } from "../context"
import type { Database } from "../database"
import { checkDomain } from "../delivery/check-domain"
import { askNameServers, type ResolveTxt } from "../delivery/look-up-domain"
import { keepBuiltIn } from "../delivery/sender-of"
import { hostOf, listTransports, transportProblem } from "../delivery/transports"
import { findLastTold } from "../queries/campaigns/find-last-told"
import { deleteSender } from "../queries/senders/delete-sender"
import { findSender } from "../queries/senders/find-sender"
import { findUsers } from "../queries/senders/find-users"
import { insertSender } from "../queries/senders/insert-sender"
import { listSenders } from "../queries/senders/list-senders"
import { lockDefault } from "../queries/senders/lock-default"
import { pauseSender } from "../queries/senders/pause-sender"
import { restoreSender } from "../queries/senders/restore-sender"
import { resumeSender } from "../queries/senders/resume-sender"
import type { SenderRow } from "../queries/senders/sender-row"
import { setDefault } from "../queries/senders/set-default"
import { updateSender } from "../queries/senders/update-sender"
import { presentSender } from "./senders/present-sender"
import { sendSenderTest } from "./senders/send-sender-test"

/** The id of the sender that the plugin's options describe. */
const BUILT_IN = "msender_options"

export type Senders = ReturnType<typeof createSenders>

/** Who campaigns come from: addresses, ways out, pace, warm-up and state. */
export function createSenders(context: MarketingContext, resolveTxt: ResolveTxt = askNameServers) {
  const { db, options } = context

  /** The sender of this id; an error a merchant can read when there is none. */
  async function reach(inner: Database, id: string, hold = false): Promise<SenderRow> {
    if (id === BUILT_IN) await keepBuiltIn(inner, options)
    const sender = await findSender(inner, id, hold)
    if (!sender) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no sender ${id}.`)
    return sender
  }

  async function list(): Promise<SenderListResponse> {
    await keepBuiltIn(db, options)
    const [rows, told] = await Promise.all([listSenders(db), findLastTold(db)])
    const senders = await Promise.all(rows.map((row) => presentSender(context, row)))
    const transports = listTransports(options).map(({ name, transport }) => ({ name, kind: transport.kind, host: hostOf(transport) }))
    return { senders, transports, told_at: told?.toISOString() ?? null }
  }

  /** Changes what is given; what it was before. Of the sender of the options only pace and warm-up change here. */
  async function update(id: string, change: SenderChange): Promise<SenderChange> {
    return db.transaction(async (tx) => {
      const { name, from_name, from_email, reply_to, transport, per_second, per_hour, warm_up, built_in } = await reach(tx, id, true)
      const before = { name, from_name, from_email, reply_to, transport, per_second, per_hour, warm_up: warm_up && { first: warm_up.first, target: warm_up.target } }
      const fixed = (["name", "from_name", "from_email", "reply_to", "transport"] as const).some((field) => change[field] !== undefined && change[field] !== before[field])
      if (built_in && fixed) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This sender's name, addresses and way out are set in the plugin's options (email.from, email.replyTo, email.smtp). Change them there, or make another sender.")
      refuseUnknownTransport(change.transport)
      await updateSender(tx, { ...before, ...change, id, warm_up: change.warm_up === undefined ? warm_up : beginWarmUp(change.warm_up, warm_up) })
      return Object.fromEntries(Object.keys(change).map((field) => [field, before[field as keyof typeof before]])) as SenderChange
    })
  }

  function refuseUnknownTransport(name: string | undefined): void {
    const problem = name && name !== "smtp" && transportProblem(options, name)
    if (problem) throw new MedusaError(MedusaError.Types.INVALID_DATA, problem)
  }

  return {
    list,
    retrieve: async (id: string): Promise<SenderResponse> => presentSender(context, await reach(db, id)),

    /** Stores a new sender; its id. */
    create: async (sender: SenderStatement, createdBy: string | null): Promise<string> => {
      refuseUnknownTransport(sender.transport)
      await keepBuiltIn(db, options)
      const id = generateEntityId(undefined, "msender")
      await insertSender(db, { ...sender, id, createdBy, warm_up: beginWarmUp(sender.warm_up, null) })
      return id
    },

    update,

    /** Hides a sender; refused for the one of the options, the default one, and while campaigns need it. */
    remove: async (id: string): Promise<string> =>
      db.transaction(async (tx) => {
        const { key, name, built_in, is_default } = await reach(tx, id, true)
        if (built_in) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The sender of the plugin's options stays.")
        if (is_default) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The default sender cannot be deleted. Make another one the default first.")
        const users = await findUsers(tx, key, id)
        if (users.length) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `“${name}” cannot be deleted: the campaign “${users[0]!.name}” ${users.length > 1 ? `and ${users.length - 1} more use` : "uses"} it.`)
        await deleteSender(tx, id)
        return name
      }),
    restore: (id: string) => restoreSender(db, id),

    /** Makes it the one that campaigns use which name none; which one it was before. */
    makeDefault: async (id: string): Promise<string | null> =>
      db.transaction(async (tx) => {
        await lockDefault(tx)
        await reach(tx, id, true)
        return setDefault(tx, id)
      }),

    /** Stops it: campaigns that go out by it wait. */
    pause: async (id: string, reason = "Paused by hand."): Promise<void> => {
      await reach(db, id)
      if (!(await pauseSender(db, id, reason))) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This sender is paused already.")
    },

    /** Lets it go on; bounces and complaints are counted anew from now. */
    resume: async (id: string): Promise<void> => {
      await reach(db, id)
      if (!(await resumeSender(db, id))) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This sender is not paused.")
    },

    /** Asks the name servers for what they say of its domain, and keeps it. */
    check: async (id: string): Promise<SenderResponse> => {
      await checkDomain(context, await reach(db, id), resolveTxt)
      return presentSender(context, await reach(db, id))
    },

    /** Sends a few plain words from it to any address; the server's own answer. */
    sendTest: async (id: string, to: string) => sendSenderTest(context, await reach(db, id), to),
  }
}
