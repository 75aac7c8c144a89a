/** Where someone stands; `everyone` are the values of all living people who have one, in order. */
export function evaluateNumber(mine: number | null, operator: string, value: unknown, everyone: () => number[]): boolean {
  if (operator === "is_not") return mine !== value
  if (operator === "is_empty") return mine === null
  if (mine === null) return false
  const one = Number(value)
  switch (operator) {
    case "is_not_empty": return true
    case "is": return mine === one
    case "more_than": return mine > one
    case "less_than": return mine < one
    case "at_least": return mine >= one
    case "at_most": return mine <= one
    case "between": return mine >= (value as number[])[0]! && mine <= (value as number[])[1]!
    case "in_top": return mine >= percentile(everyone(), 100 - one)
    case "in_bottom": return mine <= percentile(everyone(), one)
    case "in_quintile": return (one === 1 || mine > percentile(everyone(), (one - 1) * 20)) && (one === 5 || mine <= percentile(everyone(), one * 20))
  }
  throw new Error(`The evaluator does not know the number operator ${operator}`)
}

/** The first value, in order, up to which at least so many percent of all values lie. */
function percentile(sorted: number[], percent: number): number {
  return sorted[Math.max(Math.ceil((percent / 100) * sorted.length), 1) - 1]!
}
