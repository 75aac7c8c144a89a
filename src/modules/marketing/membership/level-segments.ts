/** Segments in the order they are to be asked: first those whose rules name none of the given ones, then those that name only these, and so on. */
export function levelSegments<Segment extends { id: string; depends_on: readonly string[] }>(segments: readonly Segment[]): Segment[][] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]))
  const known = new Map<string, number>()
  const levelOf = (segment: Segment): number => {
    const level = known.get(segment.id)
    if (level !== undefined) return level
    // Cycles are refused when a rule is saved; should one be there all the same, it ends here.
    known.set(segment.id, 0)
    const below = segment.depends_on.flatMap((id) => byId.get(id) ?? []).map(levelOf)
    known.set(segment.id, below.length ? Math.max(...below) + 1 : 0)
    return known.get(segment.id)!
  }
  const levels: Segment[][] = []
  for (const segment of segments) (levels[levelOf(segment)] ??= []).push(segment)
  return levels.filter(Boolean)
}
