import type { Problem } from "../../src/core/base/problem"

type Path = readonly (string | number)[]

const startsWith = (path: Path, start: Path) => start.every((step, index) => String(path[index]) === String(step))

/** The problems of a value at `path` and of everything inside it. */
export function problemsAt(problems: readonly Problem[], path: Path): Problem[] {
  return problems.filter((problem) => startsWith(problem.path, path))
}

/** The problems of a node of a rule itself, not those of the conditions below it. */
export function problemsOf(problems: readonly Problem[], path: Path): Problem[] {
  return problemsAt(problems, path).filter((problem) => problem.path[path.length] !== "rules" || problem.path.length === path.length + 1)
}
