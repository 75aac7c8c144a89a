/** Lets `most` pieces of work run at a time; others wait in order. One whose signal says that nobody wants it any more never begins. */
export function takeTurns(most: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async function inTurn<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    if (running >= most) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      signal?.throwIfAborted()
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
