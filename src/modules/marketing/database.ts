import { Pool, type PoolClient, type PoolConfig } from "@medusajs/framework/pg"

/** One SQL statement with $1-style parameters; rows come back as plain objects, bigint columns as strings unless cast. */
export interface Database {
  query<Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /** Runs `work` in one transaction: all of it is kept or none. Inside another transaction it joins that one. */
  transaction<Result>(work: (db: Database) => Promise<Result>): Promise<Result>
}

export type OwnDatabase = Database & { close(): Promise<void> }

/**
 * Our own small pool beside the shop's, so that long reads never keep a checkout waiting.
 * A lost connection fails its statement only; the pool opens a new one for the next.
 */
export function openDatabase(connection: PoolConfig, settings: { size: number; statementTimeoutMs: number; searchPath?: string }): OwnDatabase {
  const pool = new Pool({
    ...connection,
    max: settings.size,
    statement_timeout: settings.statementTimeoutMs,
    idleTimeoutMillis: 10_000,
    application_name: "medusa-plugin-marketing",
    // Just-in-time compilation takes half a second for a statement of fifty rules that runs for fifty milliseconds.
    ...{ options: `-c jit=off${settings.searchPath ? ` -c search_path=${settings.searchPath}` : ""}` },
  })
  pool.on("error", () => undefined)
  // A connection can be lost in the very packet that makes it ready, before whoever waits for it can listen: an
  // error without a listener would end the shop's process. Its statements fail by themselves.
  pool.on("connect", (client) => client.on("error", () => undefined))
  return {
    query: async <Row>(sql: string, values: readonly unknown[] = []) => (await pool.query(sql, [...values])).rows as Row[],
    transaction: async <Result>(work: (db: Database) => Promise<Result>) => {
      const client = await pool.connect()
      let lose: (error: Error) => void = () => undefined
      const broken = new Promise<never>((_, reject) => { lose = reject })
      broken.catch(() => undefined)
      client.once("error", lose)
      const giveBack = () => {
        client.off("error", lose)
        client.release()
      }
      try {
        await client.query("begin")
        const result = await Promise.race([work(onClient(client)), broken])
        await client.query("commit")
        giveBack()
        return result
      } catch (error) {
        await client.query("rollback").then(giveBack, (lost: Error) => client.release(lost))
        throw error
      }
    },
    close: () => pool.end(),
  }
}

function onClient(client: PoolClient): Database {
  const db: Database = {
    query: async <Row>(sql: string, values: readonly unknown[] = []) => (await client.query(sql, [...values])).rows as Row[],
    transaction: (work) => work(db),
  }
  return db
}
