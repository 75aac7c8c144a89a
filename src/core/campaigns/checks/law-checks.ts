import type { CheckGround, MessageCheck } from "./message-check"
import { linksOf, wordsOf } from "./read-page"

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, " ").trim().toLowerCase()

/** What the law of most countries, and Gmail and Yahoo, ask of every marketing mail. */
export const lawChecks: readonly MessageCheck[] = [
  {
    name: "unsubscribe",
    fine: "Everybody finds the unsubscribe link, in the page and in the text part.",
    find: ({ drawn, unsubscribeUrl }) => {
      const inPage = linksOf(drawn.html).some(({ address, words }) => address === unsubscribeUrl && words !== "")
      const inText = drawn.text.includes(unsubscribeUrl)
      const remedy = "Write {{ unsubscribe_url }} as the address of a link with words, where it is seen, or take it out: a footer with the link is added then."
      return inPage && inText ? [] : [{ level: "problem", message: inPage ? "The text part has no unsubscribe link." : "The page shows no unsubscribe link.", remedy }]
    },
  },
  {
    name: "postal_address",
    fine: "The postal address stands in the page and in the text part.",
    find: ({ drawn, postalAddress }) => {
      const address = plain(postalAddress)
      const missing = [...(plain(wordsOf(drawn.html)).includes(address) ? [] : ["page"]), ...(plain(drawn.text).includes(address) ? [] : ["text part"])]
      return missing.length ? [{ level: "problem", message: `The postal address is not in the ${missing.join(" and not in the ")}.`, remedy: "Write {{ shop.postal_address }} where it is seen, or take it out: a footer with the address is added then. The address itself is kept in Settings → Brand → Postal address." }] : []
    },
  },
  {
    name: "reply_to",
    fine: "People can answer.",
    find: ({ from }: CheckGround) => {
      const answers = from.replyTo || from.email
      return /^(no|do[-_.]?not)[-_.]?(reply|respond|antwort\w*)@/i.test(answers)
        ? [{ level: "warning", message: `Answers go to ${answers}, which nobody reads. People who cannot answer report mails as spam instead.`, remedy: "Give the sender a reply-to address that somebody reads." }]
        : []
    },
  },
]
