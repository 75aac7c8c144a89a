import type { Database } from "../../database"

/** An order, customer or cart that may have changed. */
export type Hint = { kind: "order" | "customer" | "cart"; ref: string }

/** Leaves a hint for the pump. Of one thing there is one row; `hints` counts so that one arriving during the work is not lost. */
export async function receiveHint(db: Database, { kind, ref }: Hint): Promise<void> {
  await db.query(
    `insert into marketing_inbox as inbox (kind, ref) values ($1, $2)
     on conflict (kind, ref) do update set hints = inbox.hints + 1`,
    [kind, ref]
  )
}
