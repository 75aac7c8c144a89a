export type GroupCommit<Item, Answer> = {
  /** Writes items together and answers each in the order given. When it fails and there are several, each is tried alone. */
  write: (items: Item[]) => Promise<Answer[]>
  /** How much of a statement an item takes, and how much one statement writes; more than `queue` of it waiting is refused. */
  size: (item: Item) => number
  batch: number
  queue: number
}

/** Told to whoever comes when too much is waiting already. */
export class QueueFull extends Error {}

/**
 * Lets what arrives while one statement runs gather for the next, so that a lone item is written at once and a thousand cost
 * one commit. Resolves when the item is durable; an item that fails does so alone.
 */
export function groupCommit<Item, Answer>({ write, size, batch, queue }: GroupCommit<Item, Answer>): (item: Item) => Promise<Answer> {
  type Waiting = { item: Item; resolve: (answer: Answer) => void; reject: (error: unknown) => void }
  let waiting: Waiting[] = []
  let load = 0
  let writing = false

  const take = (): Waiting[] => {
    let count = 0
    for (let sum = 0; count < waiting.length; count += 1) {
      sum += size(waiting[count]!.item)
      if (count && sum > batch) break
    }
    const taken = waiting.slice(0, count)
    waiting = waiting.slice(count)
    return taken
  }

  const settle = async (taken: Waiting[]): Promise<void> => {
    try {
      const answers = await write(taken.map(({ item }) => item))
      taken.forEach(({ resolve }, index) => resolve(answers[index]!))
    } catch (error) {
      if (taken.length === 1) return taken[0]!.reject(error)
      for (const one of taken) await settle([one])
    }
  }

  const drain = async () => {
    while (waiting.length) {
      const taken = take()
      await settle(taken)
      load -= taken.reduce((sum, { item }) => sum + size(item), 0)
    }
    writing = false
  }

  return (item) => new Promise((resolve, reject) => {
    if (load + size(item) > queue) return reject(new QueueFull())
    load += size(item)
    waiting.push({ item, resolve, reject })
    if (writing) return
    writing = true
    // Requests read in the same turn of the event loop share a statement.
    setImmediate(() => void drain())
  })
}
