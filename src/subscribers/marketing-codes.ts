import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { issueCodesWorkflow } from "../workflows/offers/issue-codes"

/** Every batch of a campaign asks for its codes; one run after the other makes them all, and many at once would only wait for each other. */
let making = false
let askedMeanwhile = false

/** Codes of offers wait to be made; the job does it as well, should this go lost. */
export default async function issueCodes({ container }: SubscriberArgs<unknown>): Promise<void> {
  askedMeanwhile = true
  if (making) return
  making = true
  try {
    while (askedMeanwhile) {
      askedMeanwhile = false
      await issueCodesWorkflow(container).run({ input: undefined })
    }
  } finally {
    making = false
  }
}

export const config: SubscriberConfig = { event: "marketing.codes_wanted", context: { subscriberId: "marketing-codes" } }
