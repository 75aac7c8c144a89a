import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { issueCodesWorkflow } from "../workflows/offers/issue-codes"

/** Codes of offers wait to be made; the job does it as well, should this go lost. */
export default async function issueCodes({ container }: SubscriberArgs<unknown>): Promise<void> {
  await issueCodesWorkflow(container).run({ input: undefined })
}

export const config: SubscriberConfig = { event: "marketing.codes_wanted", context: { subscriberId: "marketing-codes" } }
