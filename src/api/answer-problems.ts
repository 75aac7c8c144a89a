import type { MedusaResponse } from "@medusajs/framework/http"
import type { Problem } from "../core/base/problem"

/** Refuses a request with everything that is wrong and where: 400 with one readable sentence and the problems' paths. */
export function answerProblems<Answer>(res: MedusaResponse<Answer>, problems: readonly Problem[]): void {
  const refusal = res as unknown as MedusaResponse
  refusal.status(400).json({ type: "invalid_data", message: problems.map(({ message }) => message).join(" "), problems })
}
