import { buildMime, compileMime } from "../../../core/campaigns/build-mime"
import { languageOf } from "../../../core/campaigns/pages/languages"
import { confirmUrl } from "../../../core/campaigns/tracking-urls"
import { writeConfirmation } from "../../../core/campaigns/write-confirmation"
import { brandSetting } from "../../../core/settings/brand"
import { consentSetting } from "../../../core/settings/consent"
import { deliveryDesk } from "../delivery/delivery-desk"
import type { Mail, SendResult } from "../delivery/sender"
import { identityOf, senderOfMessage } from "../delivery/sender-of"
import { readSettingOf } from "../memory/read-setting-of"
import { shopOf } from "../memory/shop-of"
import type { SenderRow } from "../queries/senders/sender-row"
import { claimConfirmation, type ClaimedConfirmation } from "../queries/subscriptions/claim-confirmation"
import { finishConfirmation, type ConfirmationEnd } from "../queries/subscriptions/finish-confirmation"
import { forgetConfirmations } from "../queries/subscriptions/forget-confirmations"
import { settleLostConfirmations } from "../queries/subscriptions/settle-lost-confirmations"
import type { PumpContext, PumpTask } from "./task"

const BATCH = 20
/** A mail that chooses no sender goes out by the default one. */
const noneNamed = { name: "", email: "", replyTo: "" }
/** Minutes until a mail is tried again that the server put off; greylisting passes within the first. */
const WAITS = [2, 10, 30, 120, 360]

/** Sends the mails that ask whether somebody really subscribed, each once at most; what was not taken is tried again. */
export const sendConfirmations: PumpTask = {
  name: "send-confirmations",
  run: async (context) => {
    const desk = deliveryDesk(context)
    return desk.occupy(async () => {
      const chosen = await senderOfMessage(context, { sender: noneNamed })
      const way = chosen && desk.transport(chosen.transport)
      if (!way) return { more: false }
      await settleLostConfirmations(context.db, context.now())
      for (let sent = 0; sent < BATCH && !context.signal.aborted; sent += 1) {
        const claimed = await claimConfirmation(context.db, { workerId: context.workerId, now: context.now() })
        if (!claimed) {
          await forgetConfirmations(context.db, context.now())
          return { more: false }
        }
        const result = await way.send(await write(context, claimed, chosen))
        await finishConfirmation(context.db, { key: claimed.key, workerId: context.workerId, ...endOf(result, claimed.attempts, context.now()) })
      }
      return { more: !context.signal.aborted }
    })
  },
}

async function write({ db, options, logger, now }: PumpContext, { key, email, locale, attempts }: ClaimedConfirmation, sender: SenderRow): Promise<Mail> {
  const [setting, brand] = await Promise.all([readSettingOf(db, consentSetting, logger), readSettingOf(db, brandSetting, logger)])
  const language = languageOf(locale) ?? brand.language
  const shop = shopOf(options, brand)
  const { subject, html, text } = writeConfirmation({
    language, brand, shop: shop.name, own: setting.confirmation[language], days: setting.confirmDays,
    url: confirmUrl(options, key), postalAddress: shop.postalAddress,
  })
  const from = identityOf({ sender: noneNamed }, sender)
  const skeleton = compileMime({ from, replyTo: from.replyTo })
  const messageId = `marketing.confirm.${key.toString(36)}@${skeleton.domain}`
  return {
    from: from.email, to: email, messageId,
    raw: buildMime(skeleton, { to: { email }, messageId, date: now(), subject, html, text }), tidy: true,
    content: { fromName: from.name ?? "", replyTo: from.replyTo, subject, html, text, headers: {}, attempt: attempts },
  }
}

/** Only what surely was not taken goes back to wait; a mail that may have arrived is never sent again. */
function endOf({ outcome, detail }: SendResult, attempts: number, now: Date): Omit<ConfirmationEnd, "key" | "workerId"> {
  const wait = WAITS[attempts - 1]
  const dueAt = new Date(now.getTime() + (wait ?? 0) * 60_000)
  if (outcome === "accepted" || outcome === "unknown") return { state: outcome, detail, now, dueAt }
  return { state: outcome !== "rejected" && wait ? "waiting" : "failed", detail, now, dueAt }
}
