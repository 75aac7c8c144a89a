import Redis from "ioredis"
import { openDatabase, type OwnDatabase } from "../../src/modules/marketing/database"
import type { Permits } from "../../src/modules/marketing/delivery/permits"
import { createPostgresPermits } from "../../src/modules/marketing/delivery/postgres-permits"
import { createRateLimit } from "../../src/modules/marketing/delivery/rate-limit"
import { createRedisPermits } from "../../src/modules/marketing/delivery/redis-permits"
import { eventually } from "../setup/eventually"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { describeDrivers } from "../world/the-drivers"

const PER_SECOND = 200

describeDrivers("a pace", (driven, driver) => {
  let context: TestContext
  const others: OwnDatabase[] = []
  const clients: Redis[] = []

  beforeAll(async () => {
    context = await marketingContext(`pace_${driver}`, driven)
  })
  afterAll(async () => {
    await Promise.all([...others.map((db) => db.close()), ...clients.map((client) => client.quit())])
    await context?.drop()
  })

  /** Where a process of its own would count. */
  const aPlace = (): Permits => {
    if (driver === "redis") {
      const quick = new Redis(driven.redisUrl!)
      clients.push(quick)
      return createRedisPermits({ quick, prefix: driven.redisPrefix! })
    }
    const db = openDatabase({ connectionString: context.url }, { size: 2, statementTimeoutMs: 10_000 })
    others.push(db)
    return createPostgresPermits(db)
  }
  const aLimit = (name: string, pace: { perSecond: number | null; perHour: number | null }) => createRateLimit(name, pace, [aPlace()])!

  it("is kept by five processes together", async () => {
    const start = performance.now()
    let granted = 0
    await Promise.all(Array.from({ length: 5 }, async () => {
      const limit = aLimit("together", { perSecond: PER_SECOND, perHour: null })
      for (let asked = 0; asked < 100; asked += 1) if ((await limit.take(7)) === 0) granted += 7
    }))
    const seconds = (performance.now() - start) / 1_000
    expect(granted).toBeLessThanOrEqual(PER_SECOND + PER_SECOND * seconds)
    expect(granted).toBeGreaterThanOrEqual(Math.floor(PER_SECOND / 7) * 7)
  })

  it("lets the next through when the time it named has come, keeps senders apart, and holds the lower of two limits", async () => {
    const limit = aLimit("slow", { perSecond: 50, perHour: 7_200 })
    expect(limit.burst).toBe(2)
    expect(await limit.take(2)).toBe(0)
    const wait = await eventually("no room", () => limit.take(1), (wait) => wait > 0)
    expect(wait).toBeLessThanOrEqual(500)
    expect(await aLimit("another", { perSecond: 50, perHour: 7_200 }).take(2)).toBe(0)
    await new Promise((resolve) => setTimeout(resolve, wait + 20))
    expect(await limit.take(1)).toBe(0)
  })

  it("is counted elsewhere when the first place does not answer, and nowhere lets anybody through", async () => {
    const away: Permits = { take: () => Promise.reject(new Error("away")) }
    const pace = { perSecond: null, perHour: 60 }
    const limit = createRateLimit("elsewhere", pace, [away, aPlace()])!
    expect(await limit.take(1)).toBe(0)
    expect(await limit.take(1)).toBeGreaterThan(0)
    await expect(createRateLimit("nowhere", pace, [away])!.take(1)).rejects.toThrow("away")
  })
})
