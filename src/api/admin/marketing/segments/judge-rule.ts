import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkRule } from "../../../../core/segments/check-rule"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import { readCatalogue } from "../../../../modules/marketing/memory/read-catalogue"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { answerProblems } from "../../../answer-problems"

type WithRule = { rule?: unknown; kind?: string }

/**
 * Middleware behind checkBody: a body's rule is judged by this shop's catalogue, and a wrong one answered with each problem and
 * its place. `needed` says that a dynamic segment must have one.
 */
export function judgeRule({ needed }: { needed: boolean }) {
  return async (req: MedusaRequest<WithRule>, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const { rule, kind } = req.validatedBody
    if (kind === "static" || (rule === undefined && !needed)) return next()
    const { context } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
    const problems = checkRule(rule, await readCatalogue(context.db))
    if (!problems.length) return next()
    answerProblems(res, problems.map(({ path, message }) => ({ path: ["rule", ...path], message })))
  }
}
