import type { Database } from "../database"

/** A statement was ended because it took longer than it may. */
export class TookTooLong extends Error {
  constructor(readonly seconds: number) {
    super(`This rule takes longer than ${seconds} seconds to evaluate. Make it simpler: fewer conditions, or shorter periods.`)
  }
}

/** A statement was ended because nobody waits for its answer any more. */
export class NoLongerWanted extends Error {}

/**
 * One transaction whose statements end after `timeoutMs`, or as soon as `signal` says that nobody wants the answer. It may use
 * 64 MB for each hash, so that a rule about purchases is a hashed look-up and not a search per person; and it is not compiled
 * first, which takes longer than most rules.
 */
export async function bounded<Result>(db: Database, timeoutMs: number, work: (db: Database) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  try {
    return await db.transaction(async (inner) => {
      const [backend] = await inner.query<{ pid: number }>(
        "select set_config('statement_timeout', $1, true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true), pg_backend_pid() as pid", [String(timeoutMs)])
      return signal ? untilUnwanted(db, backend!.pid, signal, () => work(inner)) : work(inner)
    })
  } catch (error) {
    if (signal?.aborted) throw new NoLongerWanted()
    if (isTimeout(error)) throw new TookTooLong(Math.round(timeoutMs / 1000))
    throw error
  }
}

/** The order to cancel has arrived before the connection does anything else, so that it never hits another's statement. */
async function untilUnwanted<Result>(db: Database, pid: number, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  signal.throwIfAborted()
  let cancelling: Promise<unknown> = Promise.resolve()
  const cancel = () => { cancelling = db.query("select pg_cancel_backend($1)", [pid]).catch(() => undefined) }
  signal.addEventListener("abort", cancel, { once: true })
  try {
    return await work()
  } finally {
    signal.removeEventListener("abort", cancel)
    await cancelling
  }
}

const isTimeout = (error: unknown) => error instanceof Error && "code" in error && error.code === "57014"
