import { CLICK_PARAMETER } from "./click-parameter"

/** The address with a click's token as its last query parameter; the query and the fragment it had stay byte for byte. */
export function appendClickToken(url: string, token: string): string {
  const at = url.indexOf("#")
  const page = at < 0 ? url : url.slice(0, at)
  const joint = !page.includes("?") ? "?" : /[?&]$/.test(page) ? "" : "&"
  return `${page}${joint}${CLICK_PARAMETER}=${token}${at < 0 ? "" : url.slice(at)}`
}
