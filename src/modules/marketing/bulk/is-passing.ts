/** Whether a failure lies in the moment and not in the work: a lost connection, a deadlock, a lock or statement that took too long, a full disk. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = "code" in error ? String(error.code) : ""
  return /^(08(?!P01)|40|53|57|58)/.test(code) || code === "55P03" || /^(ECONN|EPIPE|ETIMEDOUT)/.test(code) || /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
}
