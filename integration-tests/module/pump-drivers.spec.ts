import Redis from "ioredis"
import { readOptions, type MarketingOptionsInput } from "../../src/modules/marketing/options"
import type { PumpDriver } from "../../src/modules/marketing/pump/driver"
import { openDriver } from "../../src/modules/marketing/pump/open-driver"
import type { PumpLane } from "../../src/modules/marketing/pump/task"
import { eventually } from "../setup/eventually"
import { aRedisDoor } from "../world/a-redis-door"
import { describeDrivers } from "../world/the-drivers"

const delivery: PumpLane = { name: "delivery", tasks: [], atOnce: ({ pump }) => pump.deliverAtOnce }
/** So long that no test waits for a look nobody asked for. */
const NEVER_MS = 3_600_000

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

/** A process's driver, and how often its one lane had a turn. */
function aDriver(given: Partial<MarketingOptionsInput>, { turn = async () => false, lane = delivery }: { turn?: () => Promise<boolean>; lane?: PumpLane } = {}) {
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const options = readOptions({
    secret: "a-secret-for-the-tests-only", publicUrl: "http://localhost:9000", storefrontUrl: "http://localhost:8000",
    email: { from: { email: "shop@example.com" }, postalAddress: "1 Test Street" }, ...given,
  })
  const driver: PumpDriver = openDriver({ options, logger: { info: say, warn: say, error: (line) => say(String(line)) } })
  const stopping = new AbortController()
  const counted = { turns: 0 }
  const driven = driver.drive(lane, async () => {
    counted.turns += 1
    return turn()
  }, stopping.signal)
  const stop = async () => {
    stopping.abort()
    await driven
    await driver.close()
  }
  stops.push(stop)
  return { driver, counted, said, stop }
}

let told = 0

describeDrivers("a lane", (given, name) => {
  let driven = given
  let patient = given
  beforeEach(() => {
    // Turns that one test left waiting are none of the next one's.
    driven = name === "redis" ? { ...given, redisPrefix: `${given.redisPrefix}_${(told += 1)}` } : given
    patient = { ...driven, pump: { idleMs: NEVER_MS } }
  })

  it("looks when it starts, again at once while there is more, and then when it is woken", async () => {
    let left = 3
    const process = aDriver(patient, { turn: async () => (left -= 1) > 0 })
    await eventually("all is done", () => left, (still) => still <= 0)
    const before = process.counted.turns
    process.driver.wake("delivery")
    await eventually("another turn", () => process.counted.turns, (turns) => turns > before)
  })

  it("looks by itself when nobody wakes it", async () => {
    const process = aDriver({ ...driven, pump: { idleMs: 20 } })
    await eventually("several turns", () => process.counted.turns, (turns) => turns >= 3)
  })

  it("is never at it twice in one process, and lets a turn end before it stops", async () => {
    let at = 0
    let most = 0
    const process = aDriver({ ...driven, pump: { idleMs: 20 } }, {
      turn: async () => {
        most = Math.max(most, (at += 1))
        await new Promise((resolve) => setTimeout(resolve, 30))
        at -= 1
        return false
      },
    })
    for (let wake = 0; wake < 5; wake += 1) {
      process.driver.wake("delivery")
      await eventually("a turn", () => process.counted.turns, (turns) => turns > wake)
    }
    await process.stop()
    await process.stop()
    expect({ at, most }).toEqual({ at: 0, most: 1 })
  })

  if (name === "polling") return

  it("is woken at a moment that was named", async () => {
    const process = aDriver(patient)
    await eventually("the first look", () => process.counted.turns, (turns) => turns > 0)
    const before = process.counted.turns
    const at = Date.now() + 300
    process.driver.wake("delivery", new Date(at))
    await eventually("another turn", () => process.counted.turns, (turns) => turns > before)
    expect(Date.now()).toBeGreaterThanOrEqual(at)
  })

  it("calls other processes to help, no more at once than may be", async () => {
    let at = 0
    let most = 0
    const turn = async () => {
      most = Math.max(most, (at += 1))
      await new Promise((resolve) => setTimeout(resolve, 50))
      at -= 1
      return false
    }
    const fleet = Array.from({ length: 4 }, () => aDriver({ ...driven, pump: { idleMs: 20, deliverAtOnce: 2 } }, { turn }))
    for (let wake = 0; wake < 20; wake += 1) {
      fleet[wake % 4]!.driver.wake("delivery")
      await eventually("a turn", () => fleet.reduce((sum, { counted }) => sum + counted.turns, 0), (turns) => turns > wake)
    }
    expect(most).toBe(2)
    expect(fleet.filter(({ counted }) => counted.turns).length).toBeGreaterThan(1)
  })

  it("goes on when Redis forgets everything", async () => {
    const process = aDriver({ ...driven, pump: { idleMs: 20 } })
    const redis = new Redis(driven.redisUrl!)
    for (let flush = 0; flush < 3; flush += 1) {
      const before = process.counted.turns
      await redis.flushdb()
      await eventually("another turn", () => process.counted.turns, (turns) => turns > before)
    }
    const before = process.counted.turns
    process.driver.wake("delivery")
    await eventually("another turn", () => process.counted.turns, (turns) => turns > before)
    await redis.quit()
  })

  it("looks by itself while Redis is away, says so once, and is driven again when it is back", async () => {
    const door = await aRedisDoor(driven.redisUrl!)
    const process = aDriver({ ...driven, redisUrl: door.url, pump: { idleMs: 20 } })
    await eventually("the first look", () => process.counted.turns, (turns) => turns > 0)
    await door.shut()
    await eventually("it was said", () => process.said.length, (lines) => lines > 0)
    const before = process.counted.turns
    await eventually("several turns", () => process.counted.turns, (turns) => turns > before + 5)
    expect(process.said).toEqual([expect.stringMatching(/Redis does not answer .*nothing is lost/)])
    process.driver.wake("delivery")
    await door.open()
    await eventually("it is back", () => process.said.length, (lines) => lines > 1)
    const then = process.counted.turns
    await eventually("several turns", () => process.counted.turns, (turns) => turns > then + 3)
    await process.stop()
    await door.shut()
  })

  it("starts and stops without a Redis", async () => {
    const door = await aRedisDoor(driven.redisUrl!)
    await door.shut()
    const process = aDriver({ ...driven, redisUrl: door.url, pump: { idleMs: 20 } })
    await eventually("several turns", () => process.counted.turns, (turns) => turns > 3)
  })
})
