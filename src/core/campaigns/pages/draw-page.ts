import { createHash } from "node:crypto"
import { escapeHtml } from "../liquid-engines"
import type { Brand } from "./brand.schema"
import type { PageLanguage } from "./languages"
import { pageStyle } from "./page-style"

/** Whose page it is and in which language; `shopName` is what people know the shop by when the brand has no name. */
export type PageFrame = { language: PageLanguage; shopName: string; brand: Pick<Brand, "name" | "colour" | "logoUrl"> }

/** A whole page, and the security policy it is served with. */
export type DrawnPage = { html: string; policy: string }

/** The name all sentences of a page use for the shop. */
export const nameOf = ({ brand, shopName }: PageFrame) => brand.name || shopName

/** One layout for all pages behind a mail's links: no script, nothing loaded but the shop's logo. `body` is finished HTML. */
export function drawPage(frame: PageFrame, { title, body, wide = false }: { title: string; body: string; wide?: boolean }): DrawnPage {
  const { language, brand } = frame
  const shop = escapeHtml(nameOf(frame))
  const style = pageStyle(brand)
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} – ${shop}</title>
<style>${style}</style>
</head>
<body>
<main${wide ? ' class="wide"' : ""}>
<p class="shop">${brand.logoUrl ? `<img src="${escapeHtml(brand.logoUrl)}" alt="${shop}">` : shop}</p>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`
  return { html, policy: policyOf(style, brand.logoUrl) }
}

/** Nothing may run or load on a page but its own style and the logo; its forms post to where it came from. */
function policyOf(style: string, logoUrl: string): string {
  const logo = logoUrl ? `; img-src ${new URL(logoUrl).origin}` : ""
  return `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'${logo}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
}

export const paragraph = (text: string, kind?: string) => `<p${kind ? ` class="${kind}"` : ""}>${escapeHtml(text)}</p>`

/** A form of one button; `name` and `value` are what it posts. */
export const buttonForm = ({ name, value, label, kind }: { name: string; value: string; label: string; kind?: "quiet" | "danger" | undefined }) =>
  `<form method="post"><input type="hidden" name="${name}" value="${value}"><button type="submit"${kind ? ` class="${kind}"` : ""}>${escapeHtml(label)}</button></form>`
