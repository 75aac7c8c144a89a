import { utcDay } from "../../base/utc-day"

const HOUR_MS = 3_600_000

/**
 * The last day on which a coupon can be used, YYYY-MM-DD, given the moment it ends. Ends lie at the end of a day where the shop is:
 * ten hours earlier it is that day in UTC too, from Honolulu to Auckland.
 */
export const lastDayOf = (end: Date): string => utcDay(new Date(end.getTime() - 10 * HOUR_MS))
