import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receiveEvents } from "../../store/marketing/events/receive-events"

/**
 * The same door for beacons, which a page sends while it is left: text, without headers, so that no browser asks
 * beforehand. Nobody counts as logged in here: any site may make a visitor's browser send one, cookies and all.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await receiveEvents(req, res, null)
}
