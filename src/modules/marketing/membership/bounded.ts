import type { Database } from "../database"

/** A statement was ended because it took longer than it may. */
export class TookTooLong extends Error {
  constructor(readonly seconds: number) {
    super(`This rule takes longer than ${seconds} seconds to evaluate. Make it simpler: fewer conditions, or shorter periods.`)
  }
}

/**
 * One transaction whose statements end after `timeoutMs`. It may use 64 MB for each hash, so that a rule about
 * purchases is a hashed look-up and not a search per person; and it is not compiled first, which takes longer than most rules.
 */
export async function bounded<Result>(db: Database, timeoutMs: number, work: (db: Database) => Promise<Result>): Promise<Result> {
  try {
    return await db.transaction(async (inner) => {
      await inner.query("select set_config('statement_timeout', $1, true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true)", [String(timeoutMs)])
      return work(inner)
    })
  } catch (error) {
    if (isTimeout(error)) throw new TookTooLong(Math.round(timeoutMs / 1000))
    throw error
  }
}

const isTimeout = (error: unknown) => error instanceof Error && "code" in error && error.code === "57014"
