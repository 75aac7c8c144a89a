import { finishHints } from "../../src/modules/marketing/queries/profiles/finish-hints"
import { hintDrift } from "../../src/modules/marketing/queries/profiles/hint-drift"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { somebodyWaits } from "../setup/somebody-waits"
import { aProfile, aPurchase } from "../world/a-purchase"

describe("hints of what differs from the shop", () => {
  let context: TestContext
  beforeAll(async () => { context = await marketingContext("hints") })
  afterAll(() => context.drop())

  it("are left while others are being finished, and left again where one was being finished", async () => {
    const { db } = context
    const gone = await aPurchase(context, await aProfile(context))
    await db.query("insert into customer (id, email, has_account) values ('cus_unknown', 'unknown@example.com', true)")
    await hintDrift(db, 10)
    const hints = () => db.query("select kind, ref, hints from marketing_inbox order by kind")
    expect(await hints()).toEqual([{ kind: "customer", ref: "cus_unknown", hints: 1 }, { kind: "order", ref: gone, hints: 1 }])
    const done = { hints: 1, failures: 0 }
    let hinting: Promise<void>
    await db.transaction(async (inner) => {
      await finishHints(inner, [{ kind: "customer", ref: "cus_unknown", ...done }])
      hinting = hintDrift(db, 10)
      hinting.catch(() => undefined)
      await somebodyWaits(context.db)
      await finishHints(inner, [{ kind: "order", ref: gone, ...done }])
    })
    await hinting!
    expect(await hints()).toEqual([{ kind: "customer", ref: "cus_unknown", hints: 1 }, { kind: "order", ref: gone, hints: 1 }])
  })
})
