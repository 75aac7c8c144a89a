import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ProfileDetailResponse } from "../../../../../../core/http/profiles"
import type { CustomerRemovedResponse } from "../../../../../../core/http/views"
import type { CustomerChange, CustomerDeletion } from "../../../../../../core/profiles/customer.schema"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { deleteCustomerWorkflow } from "../../../../../../workflows/profiles/delete-customer"
import { updateCustomerWorkflow } from "../../../../../../workflows/profiles/update-customer"
import { actorOf } from "../../../../../actor-of"
import { answerProblems } from "../../../../../answer-problems"

/** Changes the Medusa customer of a person; answers the profile that is theirs afterwards, another one after another e-mail. */
export async function POST(req: AuthenticatedMedusaRequest<CustomerChange>, res: MedusaResponse<ProfileDetailResponse>): Promise<void> {
  const { result: id } = await updateCustomerWorkflow(req.scope).run({ input: { profileId: req.params.id!, change: req.validatedBody, actor: actorOf(req) } })
  const profile = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).profiles.retrieve(id)
  res.json({ profile: profile! })
}

/** Deletes every Medusa customer of a person, with their logins. Whoever has ordered stays as a profile. */
export async function DELETE(req: AuthenticatedMedusaRequest<CustomerDeletion>, res: MedusaResponse<CustomerRemovedResponse>): Promise<void> {
  const { profiles } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const id = req.params.id!
  const profile = await profiles.retrieve(id)
  if (!profile) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile ${id}.`)
  if (req.validatedBody.confirm !== profile.email) {
    return answerProblems(res, [{ path: ["confirm"], message: `Type ${profile.email} to confirm.` }])
  }
  for (const customerId of profile.customer_ids) {
    await deleteCustomerWorkflow(req.scope).run({ input: { profileId: id, customerId, actor: actorOf(req) } })
  }
  res.json({ id, deleted_customers: profile.customer_ids, profile: (await profiles.retrieve(id)) ?? null })
}
