/** Counts what may pass, where all processes see it. */
export interface Permits {
  /** Takes `n` permits of `rate` a second from a bucket that holds `size`, and answers 0; when there are fewer it takes none and answers in how many milliseconds to ask again. */
  take(bucket: string, wish: PermitWish): Promise<number>
}

export type PermitWish = { rate: number; size: number; n: number }

/** When n permits are there, given what is left now. */
export const waitFor = ({ rate, n }: PermitWish, left: number) => Math.max(1, Math.ceil(((n - left) / rate) * 1_000))
