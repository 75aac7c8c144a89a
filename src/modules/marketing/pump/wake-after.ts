import type { MarketingContext } from "../context"

type Wake = NonNullable<MarketingContext["wake"]>
type Lane = Parameters<Wake>[0]

/** An area whose named methods wake the lane that works off what they wrote, once it is written. */
export function wakeAfter<Area extends object>(area: Area, lanes: { [Method in keyof Area]?: Lane }, wake: Wake): Area {
  const waking = Object.entries(lanes).map(([name, lane]) => {
    const work = area[name as keyof Area] as (...given: unknown[]) => Promise<unknown>
    const thenWake = async (...given: unknown[]) => {
      const result = await work(...given)
      wake(lane as Lane)
      return result
    }
    return [name, thenWake] as const
  })
  return { ...area, ...Object.fromEntries(waking) }
}
