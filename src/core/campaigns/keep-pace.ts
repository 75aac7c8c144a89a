/** Mails a campaign with a limit an hour may hand over at once, so that it flows evenly instead of in bursts. */
const BURST_SECONDS = 60

export type Pace = { tokens: number | null; secondsPassed: number }

/** A token bucket: how many mails may go now, of which whole ones are taken, and seconds until the next when there is none. */
export function keepPace(perHour: number, { tokens, secondsPassed }: Pace): { tokens: number; secondsToWait: number } {
  const perSecond = perHour / 3600
  const most = Math.max(1, perSecond * BURST_SECONDS)
  // The first mails of a campaign need not wait a minute for their tokens.
  const filled = Math.min(most, (tokens ?? most) + Math.max(0, secondsPassed) * perSecond)
  return { tokens: filled, secondsToWait: filled >= 1 ? 0 : (1 - filled) / perSecond }
}
