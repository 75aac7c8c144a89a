const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** The smallest ULID of a time: ids of Medusa (`cart_` and a ULID) made then or later sort behind it. */
export function firstUlid(time: Date): string {
  let text = ""
  for (let rest = Math.max(time.getTime(), 0); text.length < 10; rest = Math.floor(rest / 32)) text = DIGITS[rest % 32]! + text
  return text + "0".repeat(16)
}
