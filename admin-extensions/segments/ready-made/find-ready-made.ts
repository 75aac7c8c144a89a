import type { ReadyMadeSegment } from "../../../src/core/http/segments"

/** The ready-made segments of a category (null is all) whose name, description or sentence holds every word. */
export function findReadyMade(all: readonly ReadyMadeSegment[], text: string, category: string | null): ReadyMadeSegment[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return all.filter((one) => {
    const spoken = `${one.name} ${one.description} ${one.sentence}`.toLowerCase()
    return (category === null || one.category === category) && words.every((word) => spoken.includes(word))
  })
}

/** The categories in the order they first appear, with how many segments each has. */
export function categoriesOf(all: readonly ReadyMadeSegment[]): { name: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { category } of all) counts.set(category, (counts.get(category) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count }))
}
