import type { SenderChange, SenderStatement } from "../../../src/core/campaigns/senders/sender.schema"
import type { SenderResponse } from "../../../src/core/http/senders"

/** A sender as the form holds it; limits are what was typed, empty for none. */
export type SenderDraft = {
  name: string
  from_name: string
  from_email: string
  reply_to: string
  transport: string
  per_second: string
  per_hour: string
  warming: boolean
  first: string
  target: string
}

export const emptyDraft: SenderDraft = { name: "", from_name: "", from_email: "", reply_to: "", transport: "smtp", per_second: "", per_hour: "", warming: false, first: "50", target: "20000" }

const shown = (limit: number | null) => (limit === null ? "" : String(limit))

export const draftOf = ({ name, from_name, from_email, reply_to, transport, per_second, per_hour, warm_up }: SenderResponse): SenderDraft => ({
  name, from_name, from_email, reply_to, transport, per_second: shown(per_second), per_hour: shown(per_hour),
  warming: warm_up !== null, first: warm_up ? String(warm_up.first) : emptyDraft.first, target: warm_up ? String(warm_up.target) : emptyDraft.target,
})

/** A typed limit; NaN, which every schema refuses in words, when it is no number. */
const limitOf = (typed: string) => (typed.trim() === "" ? null : Number(typed.replace(",", ".")))

/** What is sent of a draft. */
export function readDraft({ per_second, per_hour, warming, first, target, ...texts }: SenderDraft): SenderStatement {
  return {
    name: texts.name.trim(), from_name: texts.from_name.trim(), from_email: texts.from_email.trim(), reply_to: texts.reply_to.trim(), transport: texts.transport,
    per_second: limitOf(per_second), per_hour: limitOf(per_hour),
    warm_up: warming ? { first: limitOf(first) ?? Number.NaN, target: limitOf(target) ?? Number.NaN } : null,
  }
}

/** The same without what the plugin's options say of their sender. */
export function readPace(draft: SenderDraft): SenderChange {
  const { per_second, per_hour, warm_up } = readDraft(draft)
  return { per_second, per_hour, warm_up }
}
