import type { Database } from "../../src/modules/marketing/database"

/** The same database, that does a deed once, just before the first statement that matches: what another process may do in that moment. */
export function beforeStatement<Own extends Database>(db: Own, statement: RegExp, deed: () => Promise<unknown>): Own {
  let done = false
  const watch = <Watched extends Database>(inner: Watched): Watched => ({
    ...inner,
    query: async (sql: string, values?: readonly unknown[]) => {
      if (!done && statement.test(sql)) {
        done = true
        await deed()
      }
      return inner.query(sql, values)
    },
    transaction: <Result>(work: (db: Database) => Promise<Result>) => inner.transaction((tx) => work(watch(tx))),
  })
  return watch(db)
}
