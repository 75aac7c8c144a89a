import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createCollectionsWorkflow, createInventoryLevelsWorkflow, createProductCategoriesWorkflow, createProductsWorkflow, createProductTagsWorkflow, createProductTypesWorkflow } from "@medusajs/medusa/core-flows"
import { categories, distinct, products, type Product } from "./catalogue"
import type { Store } from "./create-store"
import type { Dice } from "./dice"

export type StockedVariant = { id: string; sku: string; title: string; inventoryItemId: string; eur: number; usd: number }
export type StockedProduct = { id: string; title: string; handle: string; thumbnail: string; type: string; typeId: string; collection?: string; variants: StockedVariant[] }

/** The catalogue as it stands in the shop, by handle. */
export type Catalogue = Map<string, StockedProduct>

/** Where Medusa serves a product's picture. */
export const pictureOf = (handle: string) => `/static/demo/${handle}.svg`

/** Creates categories, collections, tags, types, products with prices in two currencies, and stock. */
export async function createCatalogue(container: MedusaContainer, store: Store, dice: Dice): Promise<Catalogue> {
  const categoryIds = await createCategories(container)
  const { result: collections } = await createCollectionsWorkflow(container).run({ input: { collections: distinct(({ collection }) => collection).map((title) => ({ title })) } })
  const { result: tags } = await createProductTagsWorkflow(container).run({ input: { product_tags: distinct((product) => product.tags).map((value) => ({ value })) } })
  const { result: types } = await createProductTypesWorkflow(container).run({ input: { product_types: distinct(({ type }) => type).map((value) => ({ value })) } })
  const collectionIds = new Map(collections.map(({ title, id }) => [title, id]))
  const tagIds = new Map(tags.map(({ value, id }) => [value, id]))
  const typeIds = new Map(types.map(({ value, id }) => [value, id]))

  const { result: created } = await createProductsWorkflow(container).run({
    input: {
      products: products.map((product) => ({
        title: product.title, handle: product.handle, subtitle: product.subtitle, description: product.description,
        status: "published" as const, weight: product.weight,
        thumbnail: pictureOf(product.handle), images: [{ url: pictureOf(product.handle) }],
        category_ids: [categoryIds.get(product.category)!],
        type_id: typeIds.get(product.type)!, tag_ids: product.tags.map((tag) => tagIds.get(tag)!),
        ...(product.collection ? { collection_id: collectionIds.get(product.collection)! } : {}),
        shipping_profile_id: store.shippingProfileId,
        sales_channels: [{ id: store.salesChannelId }],
        options: [{ title: product.option.title, values: product.option.values }],
        variants: product.option.values.map((value, index) => ({
          title: value, sku: skuOf(product, index), manage_inventory: true, options: { [product.option.title]: value },
          prices: [{ amount: priceOf(product, index, "eur"), currency_code: "eur" }, { amount: priceOf(product, index, "usd"), currency_code: "usd" }],
        })),
      })),
    },
  })
  const inventory = await container.resolve(Modules.INVENTORY).listInventoryItems({}, { take: null as never, select: ["id", "sku"] })
  const inventoryIds = new Map(inventory.map(({ sku, id }) => [sku, id]))
  await createInventoryLevelsWorkflow(container).run({
    input: { inventory_levels: inventory.map(({ id }) => ({ inventory_item_id: id, location_id: store.locationId, stocked_quantity: dice.whole(60, 400) })) },
  })
  return new Map(created.map((stocked) => {
    const product = products.find(({ handle }) => handle === stocked.handle)!
    const variants = product.option.values.map((value, index) => {
      const sku = skuOf(product, index)
      return { id: stocked.variants.find((variant) => variant.sku === sku)!.id, sku, title: value, inventoryItemId: inventoryIds.get(sku)!, eur: priceOf(product, index, "eur"), usd: priceOf(product, index, "usd") }
    })
    return [product.handle, { id: stocked.id, title: product.title, handle: product.handle, thumbnail: pictureOf(product.handle), type: product.type, typeId: typeIds.get(product.type)!, ...(product.collection ? { collection: product.collection } : {}), variants }]
  }))
}

async function createCategories(container: MedusaContainer): Promise<Map<string, string>> {
  const create = async (names: string[], parent?: string) =>
    (await createProductCategoriesWorkflow(container).run({ input: { product_categories: names.map((name) => ({ name, is_active: true, ...(parent ? { parent_category_id: parent } : {}) })) } })).result
  const parents = await create(Object.keys(categories))
  const children = []
  for (const parent of parents) children.push(...(await create(categories[parent.name]!, parent.id)))
  return new Map([...parents, ...children].map(({ name, id }) => [name, id]))
}

const skuOf = (product: Product, index: number) => `${product.handle}-${index + 1}`.toUpperCase()

const priceOf = (product: Product, index: number, currency: "eur" | "usd") => product[currency] + Math.round((product.option.surcharges?.[index] ?? 0) * (currency === "usd" ? 1.1 : 1))
