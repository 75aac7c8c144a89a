import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ZodType } from "@medusajs/framework/zod"
import type { Problem } from "../core/base/problem"
import { answerProblems } from "./answer-problems"

/** Middleware: the body as the schema reads it goes on as `validatedBody`; a wrong one is answered with each problem and its place. */
export function checkBody(schema: ZodType) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const parsed = schema.safeParse(req.body ?? {})
    if (!parsed.success) return answerProblems(res, parsed.error.issues.map(tellIssue))
    req.validatedBody = parsed.data
    next()
  }
}

const tellIssue = ({ path, message }: { path: PropertyKey[]; message: string }): Problem =>
  ({ path: path.map((part) => (typeof part === "symbol" ? String(part) : part)), message })
