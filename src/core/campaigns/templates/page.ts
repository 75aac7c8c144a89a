import type { Look } from "./look"

/** `reason` is why the person gets it, and stands before the unsubscribe link. */
type PageParts = { look: Look; title: string; parts: readonly string[]; reason?: string }

/**
 * A whole message in a look, on a page 600 wide, with its footer. Every attribute stands on its element, because visual
 * editors draw elements one by one; the style sheet holds only what narrow and dark screens change.
 */
export function page({ look, title, parts, reason = "You get news and offers from {{ shop.name }}." }: PageParts): string {
  return `<mjml>
  <mj-head>
    <mj-title>${title}</mj-title>
    <mj-style>${styles(look)}
    </mj-style>
  </mj-head>
  <mj-body background-color="${look.page}" width="600px" css-class="page">
${parts.join("\n")}
    <mj-section padding="28px 40px 40px" css-class="pad">
      <mj-column padding="0">
        <mj-text align="center" padding="0" font-family="${look.sans}" font-size="13px" line-height="21px" color="${look.foot}" css-class="quiet">${reason}<br /><a href="{{ preferences_url }}" style="color:${look.foot};text-decoration:underline">Preferences</a> · <a href="{{ unsubscribe_url }}" style="color:${look.foot};text-decoration:underline">Unsubscribe</a><br />{{ shop.postal_address }}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`
}

function styles({ dark }: Look): string {
  const ground = (name: string, colour: string) => `.${name}, .${name} > table { background: ${colour} !important; }`
  const letters = (name: string, colour: string) => `.${name} div, .${name} a { color: ${colour} !important; }`
  const rules = [
    `body { background-color: ${dark.page} !important; }`,
    `.page > div[role="article"] { background-color: ${dark.page} !important; }`, ground("card", dark.card), ground("band", dark.accent), ground("tone", dark.tint),
    `.tint > table > tbody > tr > td { background-color: ${dark.tint} !important; border-color: ${dark.line} !important; }`,
    `.tile > table > tbody > tr > td { border-color: ${dark.card} !important; }`,
    letters("ink", dark.ink), letters("copy", dark.text), letters("quiet", dark.quiet), letters("accent", dark.accentInk), letters("on-accent", dark.onAccent), letters("on-page", dark.ink),
    `.rule p { border-top-color: ${dark.line} !important; }`,
    `.cta td, .cta a { background: ${dark.accent} !important; color: ${dark.onAccent} !important; }`,
    `.cta-inverse td, .cta-inverse a { background: ${dark.onAccent} !important; color: ${dark.accent} !important; }`,
  ]
  return `
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      @media (max-width: 480px) {
        .pad > table > tbody > tr > td { padding-left: 24px !important; padding-right: 24px !important; }
        .shelf > table > tbody > tr > td { padding-left: 12px !important; padding-right: 12px !important; }
        .large div { font-size: 32px !important; line-height: 38px !important; }
        .huge div { font-size: 60px !important; line-height: 62px !important; }
        .giant div { font-size: 104px !important; line-height: 108px !important; }
      }
      @media (prefers-color-scheme: dark) {
        ${rules.join("\n        ")}
      }`
}
