import { randomBytes } from "node:crypto"
import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { createCampaignsWorkflow, createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { drawCode } from "../../src/core/campaigns/offers/draw-code"
import type { OfferRow } from "../../src/modules/marketing/queries/offers/offer-row"
import { promotionOf } from "../../src/workflows/offers/promotion-of"

/** `medusa exec bench/coupons/make-promotions.ts <codes> <at once> <file>`: the same promotions by Medusa's own workflow and nothing besides; milliseconds go into the file. */
export default async function makePromotions({ container, args }: ExecArgs): Promise<void> {
  const [codes, atOnce] = args!.map(Number) as [number, number]
  const { result: [campaign] } = await createCampaignsWorkflow(container).run({ input: { campaignsData: [{ name: "Floor", campaign_identifier: `floor-${Date.now()}` }] } })
  const offer = { id: "floor", kind: "unique", percent: 10, amount: null, currency_code: null, target: "order", promotion_campaign_id: campaign!.id } as OfferRow
  const make = (count: number) => createPromotionsWorkflow(container).run({ input: { promotionsData: Array.from({ length: count }, () => promotionOf(offer, drawCode("FLOOR", randomBytes), null)) } })
  await make(atOnce)
  const start = performance.now()
  for (let made = 0; made < codes; made += atOnce) await make(Math.min(atOnce, codes - made))
  writeFileSync(args![2]!, String(performance.now() - start))
}
