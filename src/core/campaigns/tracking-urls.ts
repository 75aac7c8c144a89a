import { signToken, type TokenPurpose } from "../base/signed-token"

/** Where shoppers reach this server, and what signs the links that lead there. */
export type TrackingBase = { publicUrl: string; secret: string }

/** The address in a mail that counts a click and leads on to the link's stored destination. */
export const clickUrl = (base: TrackingBase, linkKey: number, profileKey: number) => build(base, "c", "click", [linkKey, profileKey])

/** The address of the picture that counts an opening, for people who agreed to that. */
export const openUrl = (base: TrackingBase, occurrenceKey: number, profileKey: number) => build(base, "o", "open", [occurrenceKey, profileKey])

/** The address of the unsubscribe page, which also takes the one-click POST of RFC 8058. [0, 0] in test mails. */
export const unsubscribeUrl = (base: TrackingBase, occurrenceKey: number, profileKey: number) => build(base, "u", "unsubscribe", [occurrenceKey, profileKey])

/** The address of the preference centre of one person. [0, 0] in test mails. */
export const preferencesUrl = (base: TrackingBase, occurrenceKey: number, profileKey: number) => build(base, "preferences", "preferences", [occurrenceKey, profileKey])

/** The address at which one request to subscribe is confirmed. */
export const confirmUrl = (base: TrackingBase, confirmationKey: number) => build(base, "confirm", "confirm", [confirmationKey])

function build({ publicUrl, secret }: TrackingBase, path: string, purpose: TokenPurpose, keys: readonly number[]): string {
  return `${publicUrl.replace(/\/+$/, "")}/marketing/${path}?t=${signToken(purpose, keys, secret)}`
}
