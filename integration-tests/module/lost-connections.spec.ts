import { openDatabase } from "../../src/modules/marketing/database"
import { freshDatabase } from "../setup/fresh-database"
import { aDatabaseDoor } from "../world/a-database-door"

describe("a connection that PostgreSQL hangs up", () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>
  let door: Awaited<ReturnType<typeof aDatabaseDoor>>
  const open = () => openDatabase({ connectionString: door.url }, { size: 1, statementTimeoutMs: 10_000 })
  beforeAll(async () => {
    fresh = await freshDatabase("marketing_lost_connections")
    door = await aDatabaseDoor(fresh.url)
  })
  afterAll(async () => {
    await door.shut()
    await fresh.drop()
  })

  // An error event that nobody listens to would end the process, and with it the whole shop: here it fails the test.
  it.each([1, 2, 3, 4, 5])("fails its transaction only, whole, and the next one works (hung up with word of readiness %d)", async (readies) => {
    const db = open()
    await db.query("create table if not exists kept (number int)")
    await db.query("truncate kept")
    await db.close()

    const again = open()
    door.hangUpAfter(readies)
    const insert = async () => again.transaction(async (inside) => {
      for (const number of [1, 2]) await inside.query("insert into kept values ($1)", [number])
    }).then(() => "kept", (error: Error) => error.message)
    const outcome = await insert()
    // The connection's own readiness, begin, the two inserts; the fifth word says that the commit is done.
    const rows = (await again.query<{ rows: number }>("select count(*)::int rows from kept"))[0]!.rows
    expect([outcome === "kept", rows]).toEqual(readies === 5 ? [true, 2] : [false, 0])
    expect(await insert()).toBe("kept")
    await again.close()
  })

  it.each([1, 2, 3])("fails a single statement only (hung up with word of readiness %d)", async (readies) => {
    const db = open()
    door.hangUpAfter(readies)
    const outcomes: unknown[] = []
    for (const number of [1, 2, 3]) outcomes.push(await db.query<{ number: number }>("select $1::int number", [number]).then(([row]) => row!.number, () => "lost"))
    expect(outcomes.filter((outcome) => outcome === "lost").length).toBeLessThanOrEqual(1)
    expect(await db.query("select 4 number")).toEqual([{ number: 4 }])
    await db.close()
  })
})
