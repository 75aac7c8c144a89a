/** What the name of a campaign or a template may be long. */
export const LONGEST_NAME = 200

/** "Spring sale" → "Spring sale (copy)" → "Spring sale (copy 2)". */
export function nameCopy(name: string): string {
  const copy = / \(copy(?: (\d+))?\)$/.exec(name)
  const base = copy ? name.slice(0, copy.index) : name
  const suffix = copy ? ` (copy ${Number(copy[1] ?? 1) + 1})` : " (copy)"
  return base.slice(0, LONGEST_NAME - suffix.length) + suffix
}
