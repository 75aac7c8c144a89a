import type { MedusaContainer } from "@medusajs/framework/types"
import type { Catalogue } from "./create-catalogue"
import type { Deed } from "./plan-visits"

type Told = { email: string; name: string; at: string; properties: Record<string, unknown> }
type Events = { receiveFromServer(events: Told[]): Promise<{ accepted: number; problems: { message: string }[] }> }

const BATCH = 2_000

/** Tells the marketing memory what people did in the storefront, as a server of the shop would. */
export async function recordVisits({ container, catalogue, deeds, onProgress = () => undefined }: { container: MedusaContainer; catalogue: Catalogue; deeds: readonly Deed[]; onProgress?: (done: number) => void }): Promise<void> {
  const { events } = container.resolve<{ events: Events }>("marketing")
  for (let at = 0; at < deeds.length; at += BATCH) {
    const { problems } = await events.receiveFromServer(deeds.slice(at, at + BATCH).map((deed) => tell(deed, catalogue)))
    if (problems[0]) throw new Error(`An event of the plan was refused: ${problems[0].message}`)
    onProgress(Math.min(at + BATCH, deeds.length))
  }
}

function tell({ person, at, kind, product, properties }: Deed, catalogue: Catalogue): Told {
  const stocked = product && catalogue.get(product.handle)
  const named = stocked ? { product_id: stocked.id, title: stocked.title, price: Math.round(stocked.variants[0]!.eur * 100), currency: "eur" } : {}
  return { email: person.email, name: kind.replace(/^custom:/, ""), at: at.toISOString(), properties: { ...named, ...properties } }
}
