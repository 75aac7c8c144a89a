import type { Database } from "../../src/modules/marketing/database"

/** The same database, where something is done once right before the first statement with these words: as if another process had been so fast. */
export function interrupted<Own extends Database>(db: Own, words: string | RegExp, deed: () => Promise<unknown>): Own {
  let done = false
  const watch = <Watched extends Database>(inner: Watched): Watched => ({
    ...inner,
    query: async (sql: string, values?: readonly unknown[]) => {
      if (!done && (typeof words === "string" ? sql.includes(words) : words.test(sql))) {
        done = true
        await deed()
      }
      return inner.query(sql, values)
    },
    transaction: <Result>(work: (db: Database) => Promise<Result>) => inner.transaction((tx) => work(watch(tx))),
  })
  return watch(db)
}
