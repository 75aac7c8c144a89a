import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow, createSalesChannelsWorkflow, createShippingOptionsWorkflow, createStockLocationsWorkflow, createTaxRegionsWorkflow,
  createApiKeysWorkflow, linkSalesChannelsToApiKeyWorkflow, linkSalesChannelsToStockLocationWorkflow, updateStoresWorkflow, createPromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { countries } from "./countries"

export type Store = {
  salesChannelId: string
  locationId: string
  shippingProfileId: string
  publishableKey: string
  regions: Record<"eur" | "usd", { id: string; standard: ShippingOption; express: ShippingOption }>
}
export type ShippingOption = { id: string; name: string; amount: number }

/** What the two ways of shipping cost in each currency; standard is free above `freeAbove`. */
export const shipping = { eur: { standard: 4.9, express: 11.9 }, usd: { standard: 6.5, express: 14.5 }, freeAbove: 90 }

/** The frame of the shop: store, channel, regions in two currencies, a location that ships, and an API key. */
export async function createStore(container: MedusaContainer): Promise<Store> {
  const { result: [channel] } = await createSalesChannelsWorkflow(container).run({ input: { salesChannelsData: [{ name: "Web shop", description: "The demo storefront" }] } })
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: (["Europe", "North America"] as const).map((name) => ({
        name,
        currency_code: name === "Europe" ? "eur" : "usd",
        countries: countries.filter(({ region }) => region === name).map(({ code }) => code),
        payment_providers: ["pp_system_default"],
        automatic_taxes: false,
      })),
    },
  })
  await createTaxRegionsWorkflow(container).run({ input: countries.map(({ code }) => ({ country_code: code, provider_id: "tp_system" })) })
  const { result: [location] } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Harbour warehouse", address: { address_1: "1 Harbour Street", city: "Hamburg", postal_code: "20457", country_code: "DE" } }] },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: location!.id, add: [channel!.id] } })
  const shippingProfileId = await findShippingProfile(container)
  const options = await createShippingOptions(container, location!.id, shippingProfileId, regions)

  const [store] = await container.resolve(Modules.STORE).listStores()
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store!.id },
      update: {
        name: "Harbour & Pine",
        supported_currencies: [{ currency_code: "eur", is_default: true }, { currency_code: "usd" }],
        default_sales_channel_id: channel!.id,
        default_region_id: regions[0]!.id,
        default_location_id: location!.id,
      },
    },
  })
  const { result: [key] } = await createApiKeysWorkflow(container).run({ input: { api_keys: [{ title: "Web shop", type: "publishable", created_by: "" }] } })
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key!.id, add: [channel!.id] } })
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [{
        code: "WELCOME10", type: "standard", status: "active", is_automatic: false,
        application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10, currency_code: "eur" },
      }],
    },
  })
  return { salesChannelId: channel!.id, locationId: location!.id, shippingProfileId, publishableKey: key!.token, regions: options }
}

async function findShippingProfile(container: MedusaContainer): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [found] = await fulfillment.listShippingProfiles({ type: "default" })
  return (found ?? (await fulfillment.createShippingProfiles({ name: "Default", type: "default" }))).id
}

async function createShippingOptions(container: MedusaContainer, locationId: string, profileId: string, regions: { id: string; currency_code: string }[]): Promise<Store["regions"]> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: "Parcels", type: "shipping",
    service_zones: [{ name: "Everywhere we ship", geo_zones: countries.map(({ code }) => ({ type: "country" as const, country_code: code })) }],
  })
  await link.create([
    { [Modules.STOCK_LOCATION]: { stock_location_id: locationId }, [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" } },
    { [Modules.STOCK_LOCATION]: { stock_location_id: locationId }, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  const rule = [{ attribute: "enabled_in_store", operator: "eq" as const, value: "true" }, { attribute: "is_return", operator: "eq" as const, value: "false" }]
  const kinds = [{ code: "standard", label: "Standard", description: "Two to five days" }, { code: "express", label: "Express", description: "The next working day" }] as const
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: kinds.map(({ code, label, description }) => ({
      name: label, price_type: "flat" as const, provider_id: "manual_manual", service_zone_id: set.service_zones[0]!.id, shipping_profile_id: profileId,
      type: { code, label, description },
      prices: regions.map((region) => ({ region_id: region.id, amount: shipping[region.currency_code as "eur" | "usd"][code] })),
      rules: rule,
    })),
  })
  const [standard, express] = result
  const forRegion = (currency: "eur" | "usd") => ({
    id: regions.find((region) => region.currency_code === currency)!.id,
    standard: { id: standard!.id, name: "Standard", amount: shipping[currency].standard },
    express: { id: express!.id, name: "Express", amount: shipping[currency].express },
  })
  return { eur: forRegion("eur"), usd: forRegion("usd") }
}
