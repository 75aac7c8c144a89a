import type { Database } from "../../database"

/** Takes the turn of that name until the transaction ends; false when another process has it. */
export async function holdTurn(db: Database, name: string): Promise<boolean> {
  const [row] = await db.query<{ held: boolean }>("select pg_try_advisory_xact_lock(hashtext('marketing_turn'), hashtext($1)) as held", [name])
  return row!.held
}
