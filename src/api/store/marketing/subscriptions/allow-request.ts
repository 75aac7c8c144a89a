import { RateLimiterMemory } from "rate-limiter-flexible"
import { hashEmail } from "../../../../core/base/hash-email"
import { networkOf } from "../../../../core/base/network-of"

/** A minute's and a day's requests from one network, behind which may stand an office or a storefront's own server, and an hour's for one e-mail address. */
const byNetwork = new RateLimiterMemory({ points: 60, duration: 60 })
const byNetworkDaily = new RateLimiterMemory({ points: 1_000, duration: 86_400 })
const byAddress = new RateLimiterMemory({ points: 10, duration: 3_600 })

const allows = (limit: RateLimiterMemory, who: string): Promise<boolean> => limit.consume(who).then(() => true, () => false)

/** Whether a network address may ask once more. */
export const allowNetwork = async (ip: string): Promise<boolean> => (await allows(byNetwork, networkOf(ip))) && allows(byNetworkDaily, networkOf(ip))

/** Whether somebody may ask for this e-mail address once more. */
export const allowAddress = (email: string): Promise<boolean> => allows(byAddress, hashEmail(email))
