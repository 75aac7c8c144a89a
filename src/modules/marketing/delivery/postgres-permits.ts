import type { Database } from "../database"
import { takePermits } from "../queries/campaigns/take-permits"
import { waitFor, type Permits } from "./permits"

/** Permits counted in a row of the shop's own database. */
export function createPostgresPermits(db: Database): Permits {
  return {
    take: async (bucket, wish) => {
      const { granted, left } = await takePermits(db, { bucket, ...wish })
      return granted ? 0 : waitFor(wish, left)
    },
  }
}
