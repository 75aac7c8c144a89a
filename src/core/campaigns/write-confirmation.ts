import { escapeHtml } from "./liquid-engines"
import type { Brand } from "./pages/brand.schema"
import type { PageLanguage } from "./pages/languages"
import { fillWords, speak } from "./pages/page-words"
import { textOnColour } from "./pages/text-on-colour"

export type ConfirmationMail = {
  language: PageLanguage
  shop: string
  brand: Pick<Brand, "colour">
  /** The shop's own words; empty ones take the language's. */
  own: { subject?: string | undefined; text?: string | undefined } | undefined
  days: number
  url: string
  postalAddress: string
}

/** The mail that asks whether somebody really subscribed. It measures nothing: no pixel, and its one link leads straight to the page. */
export function writeConfirmation({ language, shop, brand, own, days, url, postalAddress }: ConfirmationMail): { subject: string; html: string; text: string } {
  const say = speak(language, { shop, days })
  const subject = fillWords(own?.subject || say("mail_subject"), { shop }, language).replace(/\s+/g, " ").trim()
  const words = fillWords(own?.text || say("mail_text"), { shop, days }, language)
  const colour = brand.colour || "#18181b"
  const paragraphs = words.split(/\n{2,}/).map((part) => `<p style="margin:0 0 16px">${escapeHtml(part.trim()).replace(/\n/g, "<br>")}</p>`).join("")
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px 16px;background:#f4f4f5;color:#18181b;font:16px/1.5 Helvetica,Arial,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:480px;background:#ffffff;border-radius:12px"><tr><td style="padding:32px 24px">
<p style="margin:0 0 24px;color:#52525b;font-size:14px">${escapeHtml(shop)}</p>
${paragraphs}
<p style="margin:24px 0"><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:${colour};color:${textOnColour(colour)};font-weight:bold;text-decoration:none">${escapeHtml(say("mail_button"))}</a></p>
<p style="margin:0 0 16px;color:#52525b;font-size:14px">${escapeHtml(say("mail_ignore"))}</p>
<p style="margin:0;color:#52525b;font-size:12px">${escapeHtml(postalAddress).replace(/\n/g, "<br>")}</p>
</td></tr></table></td></tr></table>
</body>
</html>
`
  return { subject, html, text: [shop, words, `${say("mail_button")}: ${url}`, say("mail_ignore"), postalAddress].join("\n\n") + "\n" }
}
