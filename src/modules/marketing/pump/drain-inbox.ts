import type { MarketingContext } from "../context"
import { recordCartsFromShop } from "../memory/record-carts-from-shop"
import { recordFromShop } from "../memory/record-from-shop"
import { whyUnreadable } from "../memory/why-unreadable"
import { claimHints, type ClaimedHint } from "../queries/profiles/claim-hints"
import { finishHints } from "../queries/profiles/finish-hints"
import { postponeHint } from "../queries/profiles/postpone-hint"
import type { PumpTask } from "./task"

const BATCH = 1_000
const LEASE_SECONDS = 120

/** Works off the hints that orders, customers and carts may have changed, a thousand at once. */
export const drainInbox: PumpTask = {
  name: "drain-inbox",
  run: async (context) => ({ more: (await drainOnce(context)) === BATCH }),
}

async function drainOnce(context: MarketingContext): Promise<number> {
  if (await whyUnreadable(context.db)) return 0
  const claimed = await claimHints(context.db, { limit: BATCH, leaseSeconds: LEASE_SECONDS })
  if (claimed.length) await workOff(context, claimed)
  return claimed.length
}

/** One that cannot be recorded is found by halving and put aside, so that it holds up nobody. */
async function workOff(context: MarketingContext, claimed: ClaimedHint[]): Promise<void> {
  const refs = (kind: ClaimedHint["kind"]) => claimed.filter((hint) => hint.kind === kind).map(({ ref }) => ref)
  try {
    await recordFromShop(context, { orderIds: refs("order"), customerIds: refs("customer") })
    await recordCartsFromShop(context, { cartIds: refs("cart"), orderIds: refs("order") })
  } catch (error) {
    if (claimed.length > 1) {
      const middle = Math.ceil(claimed.length / 2)
      await workOff(context, claimed.slice(0, middle))
      await workOff(context, claimed.slice(middle))
      return
    }
    const [hint] = claimed as [ClaimedHint]
    const seconds = await postponeHint(context.db, hint)
    const reason = error instanceof Error ? error.message : String(error)
    context.logger.warn(`marketing: ${hint.kind} ${hint.ref} could not be recorded, tried again in ${seconds} s (failure ${hint.failures + 1}): ${reason}`)
    return
  }
  await finishHints(context.db, claimed)
}
