/** Where a text stands in another, whatever the case of its letters. */
export function findInText(text: string, sought: string): { start: number; end: number }[] {
  if (!sought) return []
  const found: { start: number; end: number }[] = []
  const [where, what] = [text.toLowerCase(), sought.toLowerCase()]
  // A few letters get longer when they are made small; then the places would be wrong.
  if (where.length !== text.length) return found
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) found.push({ start: at, end: at + what.length })
  return found
}
