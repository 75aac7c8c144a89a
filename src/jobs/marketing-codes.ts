import type { MedusaContainer } from "@medusajs/framework/types"
import { issueCodesWorkflow } from "../workflows/offers/issue-codes"

/** Makes the codes that wait and ends those whose time is over: the promise behind the event. */
export default async function issueCodes(container: MedusaContainer): Promise<void> {
  await issueCodesWorkflow(container).run({ input: undefined })
}

export const config = { name: "marketing-codes", schedule: "* * * * *" }
