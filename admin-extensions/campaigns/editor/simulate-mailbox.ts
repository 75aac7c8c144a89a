/** How a mail is shown: in a light mailbox, as a client in dark mode shows a mail made for it, or inverted by force. */
export type Light = "light" | "dark" | "inverted"

const LIGHT = ":root{color-scheme:light!important}"
const STYLES: Record<Light, string> = {
  light: `<style>${LIGHT}</style>`,
  dark: `<style>:root{color-scheme:dark}html,body{background-color:#121212}</style>`,
  inverted: `<style>${LIGHT}html{background:#fff;filter:invert(1) hue-rotate(180deg)}img,video,[background],[style*="url("]{filter:invert(1) hue-rotate(180deg)}</style>`,
}

/** Style sheets, alone or in a page, that take the given answer to whether the screen is dark, whatever the merchant's own is set to. */
export function answerForDark(styles: string, dark: boolean): string {
  return styles.replace(/@media([^{]*)\(prefers-color-scheme:\s*dark\)/gi, `@media$1${dark ? "(min-width:0)" : "(max-width:0)"}`)
}

/**
 * A mail as mailboxes show it, near enough, whatever the merchant's own screen is set to. "dark" is Apple Mail with a mail that
 * has dark styles of its own; "inverted" is what clients do that turn every mail's colours around. Each client has rules of its
 * own, so this is a simulation.
 */
export function simulateMailbox(html: string, light: Light): string {
  const shown = answerForDark(html, light === "dark")
  return /<\/head>/i.test(shown) ? shown.replace(/<\/head>/i, (end) => STYLES[light] + end) : STYLES[light] + shown
}
