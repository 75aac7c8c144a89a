import type { RedisDoor } from "../pump/open-redis"
import { waitFor, type Permits } from "./permits"

/** The same arithmetic as `take-permits.ts`, by the clock of Redis. A bucket that has been full for ten seconds is forgotten. */
const TAKE = `
  local time = redis.call("TIME")
  local at = tonumber(time[1]) + tonumber(time[2]) / 1000000
  local rate, size, wished = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
  local known = redis.call("HMGET", KEYS[1], "permits", "filled_at")
  local level = size
  if known[1] then level = math.min(size, tonumber(known[1]) + rate * math.max(0, at - tonumber(known[2]))) end
  local granted = 0
  if level >= wished then granted = wished end
  redis.call("HSET", KEYS[1], "permits", tostring(level - granted), "filled_at", string.format("%.6f", at))
  redis.call("PEXPIRE", KEYS[1], 10000 + math.ceil(size / rate * 1000))
  return { granted, tostring(level - granted) }`

/** Permits counted in Redis; asking fails while it does not answer. */
export function createRedisPermits({ quick, prefix }: Pick<RedisDoor, "quick" | "prefix">): Permits {
  return {
    take: async (bucket, wish) => {
      const [granted, left] = (await quick.eval(TAKE, 1, `${prefix}:rate:${bucket}`, wish.rate, wish.size, wish.n)) as [number, string]
      return granted ? 0 : waitFor(wish, Number(left))
    },
  }
}
