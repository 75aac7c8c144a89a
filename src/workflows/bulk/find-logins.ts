import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Which of these customers are still there: those somebody can log in as, and the others. */
export const findLoginsStep = createStep("marketing-find-logins", async ({ customerIds }: { customerIds: string[] }, { container }) => {
  const found = { logins: [] as string[], customers: [] as string[] }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: known } = customerIds.length
    ? await query.graph({ entity: "customer", fields: ["id", "has_account"], filters: { id: customerIds } }) : { data: [] }
  for (const { id, has_account } of known) {
    const { data: logins } = has_account
      ? await query.graph({ entity: "auth_identity", fields: ["id"], filters: { app_metadata: { customer_id: id } } }) : { data: [] }
    found[logins.length ? "logins" : "customers"].push(id)
  }
  return new StepResponse(found)
})
