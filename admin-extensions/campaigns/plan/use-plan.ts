import { useMemo } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import type { Problem } from "../../../src/core/base/problem"
import type { CampaignPlan } from "../../../src/core/campaigns/plan.schema"
import { problemsAt } from "../../kit"
import type { CampaignForm } from "../editor/campaign-form.schema"
import { planProblems } from "./plan-problems"

/** The plan in the editor's form, how to change a part of it, and what is wrong at a place of it. */
export function usePlan() {
  const { control, setValue } = useFormContext<CampaignForm>()
  const [plan, subject, mjml] = useWatch({ control, name: ["plan", "subject", "mjml"] })
  const problems = useMemo(() => planProblems(plan, { subject, mjml }, new Date()), [plan, subject, mjml])
  return {
    plan,
    change: (part: Partial<CampaignPlan>) => setValue("plan", { ...plan, ...part }, { shouldDirty: true }),
    problems,
    problemAt: (...path: Problem["path"]) => problemsAt(problems, path)[0]?.message,
  }
}
