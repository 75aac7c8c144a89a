/** A value of several parts, with what a builder starts with where a part is missing. */
export const filled = <T,>(value: unknown, initial: unknown): T =>
  ({ ...(initial as T), ...(typeof value === "object" && value !== null ? value : {}) })
