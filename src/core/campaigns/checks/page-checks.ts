import type { Found, MessageCheck } from "./message-check"
import { lineOf, linksOf, picturesOf, wordsOf } from "./read-page"

/** Gmail shows no more than 102 kB of a page; what follows, the unsubscribe link with it, is behind "View entire message". */
export const GMAIL_CLIPS_AT = 102 * 1024
const NEAR = 90 * 1024
/** Below so many letters a page with pictures is pictures only. */
const FEW_LETTERS = 100

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} kB`
const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
const local = (address: string) => /^https?:\/\/(localhost|127\.|10\.|192\.168\.|\[::1\])/i.test(address)

/** One finding for all addresses with the same fault, at the line of the first. */
function group(mjml: string, addresses: string[], one: (shown: string, more: string) => Found): Found[] {
  const different = [...new Set(addresses)]
  if (!different.length) return []
  const more = different.length > 1 ? ` (and ${different.length - 1} more)` : ""
  return [{ ...one(shorten(different[0]!), more), ...lineOf(mjml, different[0]!) }]
}

/** What is wrong with the page itself: its weight, links and pictures. */
export const pageChecks: readonly MessageCheck[] = [
  {
    name: "size",
    fine: "The page is small enough for Gmail to show all of it.",
    find: ({ drawn }) => {
      const bytes = Buffer.byteLength(drawn.html)
      const remedy = "Shorten the message, or take out parts that repeat: styles, wide tables, long lists of products."
      if (bytes > GMAIL_CLIPS_AT) return [{ level: "problem", message: `The page has ${kilobytes(bytes)}. Gmail cuts pages off at 102 kB, and the unsubscribe link with them.`, remedy }]
      return bytes > NEAR ? [{ level: "warning", message: `The page has ${kilobytes(bytes)}. Gmail cuts pages off at 102 kB; with longer names or more products it may get there.`, remedy }] : []
    },
  },
  {
    name: "links",
    fine: "All links lead somewhere.",
    find: ({ message: { mjml }, drawn }) => {
      const addresses = linksOf(drawn.html).map(({ address }) => address)
      const empty = addresses.filter((address) => address === "" || address === "#")
      const relative = addresses.filter((address) => address && !address.startsWith("#") && !/^[a-z][a-z0-9+.-]*:/i.test(address))
      const scripts = addresses.filter((address) => /^(javascript|vbscript|data|file):/i.test(address))
      const placeholders = addresses.filter((address) => /^https?:\/\/(www\.)?(example\.(com|org|net)\/?$|yoursite|your-?shop|yourdomain|placeholder)/i.test(address))
      const insecure = addresses.filter((address) => /^http:/i.test(address) && !local(address))
      return [
        ...(empty.length ? [{ level: "problem" as const, message: empty.length > 1 ? `${empty.length} links lead nowhere.` : "A link leads nowhere.", remedy: "Give every button and link an address, or make it plain text.", ...lineOf(mjml, 'href="#"'), ...lineOf(mjml, 'href=""') }] : []),
        ...group(mjml, relative, (shown, more) => ({ level: "problem", message: `The link ${shown}${more} has no host, so a mail program cannot follow it.`, remedy: "Write the whole address, with https:// or {{ shop.url }} before it." })),
        ...group(mjml, scripts, (shown, more) => ({ level: "problem", message: `The link ${shown}${more} is none that mail programs follow.`, remedy: "Link to a page (https://), an address (mailto:) or a number (tel:)." })),
        ...group(mjml, placeholders, (shown, more) => ({ level: "warning", message: `The link ${shown}${more} looks like a placeholder.`, remedy: "Put the real address there." })),
        ...group(mjml, insecure, (shown, more) => ({ level: "warning", message: `The link ${shown}${more} is not encrypted (http), which some browsers warn of.`, remedy: "Write https:// where the page has it." })),
      ]
    },
  },
  {
    name: "pictures",
    fine: "Pictures have addresses that load and words for those who do not see them.",
    find: ({ message: { mjml }, drawn }) => {
      const pictures = picturesOf(drawn.html)
      const addresses = pictures.map(({ address }) => address)
      const missing = pictures.filter(({ alt }) => alt === null).map(({ address }) => address)
      return [
        ...group(mjml, addresses.filter((address) => !/^(https?:|data:|cid:|\/\/)/i.test(address)), (shown, more) => ({ level: "problem", message: shown ? `The picture ${shown}${more} has no host, so it never loads.` : "A picture has no address.", remedy: "Give the picture its whole address, beginning with https://." })),
        ...group(mjml, addresses.filter((address) => /^http:/i.test(address) && !local(address)), (shown, more) => ({ level: "warning", message: `The picture ${shown}${more} is loaded without encryption (http); some mail programs do not show it.`, remedy: "Write https://." })),
        ...group(mjml, missing, (shown, more) => ({ level: "warning", message: `The picture ${shown}${more} has no words for people who do not see it.`, remedy: 'Write alt="what it shows", or alt="" for decoration.' })),
      ]
    },
  },
  {
    name: "words",
    fine: "There are words to read beside the pictures.",
    find: ({ drawn }) => (picturesOf(drawn.html).length > 0 && wordsOf(drawn.html).length < FEW_LETTERS
      ? [{ level: "warning", message: "The mail is pictures only. Spam filters distrust that, and whoever loads no pictures sees nothing.", remedy: "Write the main words as text." }]
      : []),
  },
  {
    name: "text_part",
    fine: "The text part says something.",
    find: ({ drawn }) => (drawn.text.replace(/https?:\/\/\S+/g, "").replace(/[^\p{L}\p{M}\p{N}]+/gu, "").length < 20
      ? [{ level: "problem", message: "The text part is empty: mail programs and watches that show text only show nothing.", remedy: "Write some words into the message; the text part is made of them." }]
      : []),
  },
]
