import type { Problem } from "../../../src/core/base/problem"
import { lineOfProblem } from "../editor/line-of-problem"

/** What was found about a message: a problem forbids sending it, a warning does not. */
export type MessageCheck = { level: "problem" | "warning" | "fine"; name: string; message: string; remedy?: string | null; line?: number }

/** Problems and checks as one list, the worst first; a problem that both tell is told once. */
export function joinChecks(problems: readonly Problem[], checks: readonly MessageCheck[] = []): MessageCheck[] {
  const told = new Set(checks.map(({ message }) => message))
  const missing = problems.filter(({ message }) => !told.has(message)).map((problem): MessageCheck => ({ level: "problem", name: problem.path.join("."), message: problem.message, line: lineOfProblem(problem) }))
  const all = onceEach([...missing, ...checks])
  return (["problem", "warning", "fine"] as const).flatMap((level) => all.filter((check) => check.level === level))
}

/** What forbids sending, and what is worth a look before. */
export const notFine = (problems: readonly Problem[], checks: readonly MessageCheck[]) => joinChecks(problems, checks).filter(({ level }) => level !== "fine")

/** Several fields may lack the same. */
const onceEach = (found: readonly MessageCheck[]) => [...new Map(found.map((check) => [`${check.message} ${check.line ?? ""}`, check])).values()]
