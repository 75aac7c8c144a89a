import { systemTemplates } from "../templates/system-templates"
import type { MessageCheck } from "./message-check"

/** Templates whose every sentence may be true of a shop as it stands. All others ask the merchant for words, or name dates, codes, prices and promises that are invented. */
export const readyTemplates: readonly string[] = ["abandoned-cart", "review-request", "replenishment", "still-interested"]

const plain = (mjml: string) => mjml.replace(/\s+/g, " ").trim()
const samples = new Map(systemTemplates.filter(({ name }) => !readyTemplates.includes(name)).map(({ label, message }) => [plain(message.mjml), label]))

/** Nobody gets what was written for the merchant: a template's text as it came. One change of it is enough, whatever it is. */
export const sampleCheck: MessageCheck = {
  name: "sample_text",
  fine: "The words are the shop's own.",
  find: ({ message: { mjml } }) => {
    const label = samples.get(plain(mjml))
    if (label === undefined) return []
    return [{ level: "problem", message: `The message is still the sample text of the template “${label}”.`, remedy: "Write your own words into it: what is there stands for what your shop has to say." }]
  },
}
