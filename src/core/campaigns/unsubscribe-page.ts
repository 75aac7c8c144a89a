import { createHash } from "node:crypto"
import { escapeHtml } from "./liquid-engines"

/** What the page has to say: the choice, one of the two results, or why there is nothing to choose. */
export type UnsubscribePageState = "subscribed" | "unsubscribed" | "test" | "unknown" | "failed"

type Words = { title: string; text: string; button?: { label: string; choice: "unsubscribe" | "subscribe"; quiet?: boolean } }

const wordsFor: Record<UnsubscribePageState, (shop: string) => Words> = {
  subscribed: (shop) => ({
    title: "Unsubscribe?",
    text: `You will get no more news and offers from ${shop}. Messages about your orders still reach you.`,
    button: { label: "Unsubscribe", choice: "unsubscribe" },
  }),
  unsubscribed: (shop) => ({
    title: "You are unsubscribed",
    text: `${shop} sends you no more news and offers. Was that a mistake? You can come back at any time.`,
    button: { label: "Subscribe again", choice: "subscribe", quiet: true },
  }),
  test: (shop) => ({ title: "This was a test mail", text: `The link works. In the mails ${shop} sends to its customers it leads to a page like this one, with a button to unsubscribe.` }),
  unknown: (shop) => ({ title: "This link is not complete", text: `We cannot tell who you are. Please open the unsubscribe link in your mail once more, or answer the mail and ask ${shop} to unsubscribe you.` }),
  failed: () => ({ title: "That did not work", text: "Something went wrong on our side, and nothing was changed. Please try again in a minute." }),
}

/** The page when someone has just subscribed again. */
const RETURNED = (shop: string): Words => ({ title: "Welcome back", text: `You are subscribed to news and offers from ${shop} again.`, button: { label: "Unsubscribe", choice: "unsubscribe", quiet: true } })

const STYLE = `
:root{color-scheme:light dark;--page:#f4f4f5;--card:#fff;--line:#e4e4e7;--text:#18181b;--soft:#52525b;--button:#18181b;--on-button:#fff}
@media (prefers-color-scheme:dark){:root{--page:#09090b;--card:#18181b;--line:#27272a;--text:#fafafa;--soft:#a1a1aa;--button:#fafafa;--on-button:#18181b}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;align-items:center;justify-content:center;padding:24px;background:var(--page);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
main{width:100%;max-width:440px;padding:40px 32px;background:var(--card);border:1px solid var(--line);border-radius:12px;text-align:center}
.shop{margin:0 0 24px;color:var(--soft);font-size:14px;overflow-wrap:anywhere}
h1{margin:0 0 12px;font-size:22px;line-height:1.3}
p{margin:0;color:var(--soft);overflow-wrap:anywhere}
form{margin:28px 0 0}
button{width:100%;min-height:44px;padding:10px 20px;border:1px solid var(--button);border-radius:8px;background:var(--button);color:var(--on-button);font:inherit;font-weight:600;cursor:pointer}
button.quiet{background:transparent;color:var(--text);border-color:var(--line)}
button:focus-visible{outline:3px solid #3b82f6;outline-offset:2px}
`

/** Nothing may run or load on the page but its own style; its form posts to where it came from. */
export const UNSUBSCRIBE_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

/** The unsubscribe page as HTML: one question, one button, no script, nothing loaded from elsewhere. */
export function drawUnsubscribePage({ state, shopName, returned = false }: { state: UnsubscribePageState; shopName: string; returned?: boolean }): string {
  const { title, text, button } = returned && state === "subscribed" ? RETURNED(shopName) : wordsFor[state](shopName)
  const form = button
    ? `<form method="post"><input type="hidden" name="choice" value="${button.choice}"><button type="submit"${button.quiet ? ' class="quiet"' : ""}>${escapeHtml(button.label)}</button></form>`
    : ""
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${title} – ${shopName}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="shop">${escapeHtml(shopName)}</p>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
${form}
</main>
</body>
</html>
`
}
