import { RateLimiterMemory } from "rate-limiter-flexible"
import { hashEmail } from "../../../../core/base/hash-email"

/** A minute's requests from one network address, behind which may stand an office, and an hour's for one e-mail address. */
const byNetwork = new RateLimiterMemory({ points: 60, duration: 60 })
const byAddress = new RateLimiterMemory({ points: 10, duration: 3_600 })

/** Whether a network address may ask once more. */
export const allowNetwork = (ip: string): Promise<boolean> => byNetwork.consume(ip).then(() => true, () => false)

/** Whether somebody may ask for this e-mail address once more. */
export const allowAddress = (email: string): Promise<boolean> => byAddress.consume(hashEmail(email)).then(() => true, () => false)
