import { createHash } from "node:crypto"
import { normaliseEmail } from "./normalise-email"

/** Names an address where the address itself must not be kept: SHA-256 of its normalised form, in hex, as `marketing_profile.email_hash`. */
export function hashEmail(email: string): string {
  return createHash("sha256").update(normaliseEmail(email)).digest("hex")
}
