/** Whether a text can be an e-mail address: one @, no spaces or separators, a domain with a dot, at most 254 signs. */
export function isEmail(text: string): boolean {
  const given = text.trim()
  return given.length <= 254 && /^[^\s@"(),:;<>[\]\\]{1,64}@[^\s@"(),:;<>[\]\\]+\.[^\s@"(),:;<>[\]\\.]{2,}$/.test(given) && !/\.\.|^\.|\.@|@[.-]/.test(given)
}
