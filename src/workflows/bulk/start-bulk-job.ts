import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { BulkJobStatement } from "../../core/bulk/bulk.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type StartBulkJobInput = { statement: BulkJobStatement; actor: Activity["actor"] }

const startBulkJobStep = createStep(
  "marketing-start-bulk-job",
  async ({ statement, actor }: StartBulkJobInput, { container }) => {
    const { bulk } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const id = await bulk.create(statement, actor)
    const { title } = await bulk.present(id)
    return new StepResponse({ id, title }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<MarketingModuleService>(MARKETING_MODULE).bulk.cancel(id)
  }
)

/** Writes down whom long work is about and puts it in the pump's hand; its id. */
export const startBulkJobWorkflow = createWorkflow("marketing-start-bulk-job", (input: WorkflowData<StartBulkJobInput>) => {
  const job = startBulkJobStep(input)
  recordActivityStep(transform({ input, job }, ({ input, job }): Activity =>
    ({ actor: input.actor, action: `started ${input.statement.kind}`, area: "profiles", subjectId: job.id, detail: { title: job.title } })))
  return new WorkflowResponse(job)
})
