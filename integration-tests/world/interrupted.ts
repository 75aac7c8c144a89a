import type { Database } from "../../src/modules/marketing/database"

/** The same database, where something is done once right before the first statement that says `words`: as if another process had been so fast. */
export function interrupted(db: Database, words: string, deed: () => Promise<unknown>): Database {
  let done = false
  const heard = (inner: Database): Database => ({
    query: async (sql, values) => {
      if (!done && sql.includes(words)) {
        done = true
        await deed()
      }
      return inner.query(sql, values)
    },
    transaction: (work) => inner.transaction((within) => work(heard(within))),
  })
  return heard(db)
}
