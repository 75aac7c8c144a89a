import type { WarmUpPlan } from "./sender.schema"

/** A warm-up as it stands: on the `step`th day of sending (from 0); `day` is that day, null before the first. */
export type WarmUp = WarmUpPlan & { step: number; day: string | null }

/** The warm-up when a mail is about to go out on this day (UTC, YYYY-MM-DD): each new day of sending is one step; days without mails are none. */
export function stepWarmUp(warmUp: WarmUp, day: string): WarmUp {
  if (warmUp.day === null) return { ...warmUp, day }
  return day > warmUp.day ? { ...warmUp, step: warmUp.step + 1, day } : warmUp
}

/** How many mails may go out on the day of this step; null once warming up is over. */
export function warmUpCap({ first, target, step }: WarmUp): number | null {
  const cap = first * 2 ** Math.min(step, 40)
  return cap >= target ? null : cap
}

/** The whole ramp, for showing it: mails a day until the end. */
export function drawRamp(plan: WarmUpPlan): number[] {
  const ramp: number[] = []
  for (let step = 0; ; step += 1) {
    const cap = warmUpCap({ ...plan, step, day: null })
    if (cap === null) return ramp
    ramp.push(cap)
  }
}

/** A plan a person wrote over what runs: the same plan goes on where it stands, another begins anew. */
export function beginWarmUp(plan: WarmUpPlan | null, running: WarmUp | null): WarmUp | null {
  if (!plan) return null
  const same = running && running.first === plan.first && running.target === plan.target
  return same ? running : { ...plan, step: 0, day: null }
}
