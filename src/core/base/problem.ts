/** One thing wrong with a value a person wrote: where (`["rules", 0, "value"]`) and what to do, in a merchant's words. */
export type Problem = { path: (string | number)[]; message: string }

/** "rules.0.value: Choose a number." — one problem as a line of text. */
export function formatProblem({ path, message }: Problem): string {
  return path.length ? `${path.join(".")}: ${message}` : message
}
