import type { Problem } from "../../../src/core/base/problem"

/** The line of the body a problem speaks of ("Line 12: …"), counted from 1; undefined when it names none. */
export function lineOfProblem({ path, message }: Problem): number | undefined {
  if (!path.includes("mjml")) return undefined
  const line = /^Line (\d+):/.exec(message)?.[1]
  return line ? Number(line) : undefined
}
