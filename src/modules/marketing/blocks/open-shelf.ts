import { exampleProducts, type ProductCard } from "../../../core/campaigns/blocks/block-facts"
import { chooseProducts, showProduct, type ShelfProduct } from "../../../core/campaigns/blocks/choose-products"
import { isUnchosen, type ProductBlock } from "../../../core/campaigns/blocks/product-block"
import type { PageLanguage } from "../../../core/campaigns/pages/languages"
import { productUrl } from "../../../core/campaigns/blocks/product-url"
import { storefrontSetting } from "../../../core/settings/storefront"
import type { MarketingContext } from "../context"
import type { Database } from "../database"
import { readSettingOf } from "../memory/read-setting-of"
import { reportingCurrency } from "../memory/reporting-currency"
import { findCurrencies } from "../queries/blocks/find-currencies"
import { readShelf } from "../queries/blocks/read-shelf"
import { readDefaultCurrency } from "../queries/profiles/read-default-currency"
import { findPersonalCandidates, findSharedCandidates, isPersonal, type Asking } from "./find-candidates"
import { keepAWhile } from "./keep-a-while"

/** What is the same for everybody may be a minute old. */
const KEPT_MS = 60_000

/** Fills the product blocks of a message, prices as the language writes them. */
export type Shelf = {
  /** The products of each block for each of these people, a handful of statements for all of them. */
  forPeople(blocks: readonly ProductBlock[], profileKeys: readonly number[], language: PageLanguage): Promise<Map<number, ProductCard[][]>>
  /** The products of each block for nobody known: where a block is personal or its products are still to be chosen, what sells best or is new, else examples. */
  forAnybody(blocks: readonly ProductBlock[], language: PageLanguage): Promise<ProductCard[][]>
}

const shelves = new WeakMap<Database, Shelf>()

/** The one shelf of this process. */
export function shelfOf(context: Pick<MarketingContext, "db" | "options" | "now">): Shelf {
  const known = shelves.get(context.db)
  if (known) return known
  const shelf = openShelf(context)
  shelves.set(context.db, shelf)
  return shelf
}

function openShelf({ db, options, now }: Pick<MarketingContext, "db" | "options" | "now">): Shelf {
  const asking: Asking = { db, now, keep: keepAWhile(KEPT_MS, now) }

  const readShop = () => asking.keep("shop", async () => {
    const [storefront, standard, reporting] = await Promise.all([readSettingOf(db, storefrontSetting), readDefaultCurrency(db), reportingCurrency({ db, options })])
    return {
      currencies: [...new Set([...(standard ? [standard] : []), reporting])],
      urlOf: ({ id, handle }: ShelfProduct) => productUrl(storefront.productUrl, { storefront: options.storefrontUrl, handle, id }),
    }
  })

  return {
    forPeople: async (blocks, profileKeys, language) => {
      const [shop, bought] = await Promise.all([readShop(), blocks.some(({ look }) => look.showPrice) ? findCurrencies(db, profileKeys) : new Map<number, string>()])
      const currenciesOf = (key: number) => [...new Set([...(bought.has(key) ? [bought.get(key)!] : []), ...shop.currencies])]
      const filled = new Map(profileKeys.map((key) => [key, [] as ProductCard[][]]))
      for (const block of blocks) {
        const choose = await openBlock(asking, block, profileKeys, [...new Set([...shop.currencies, ...bought.values()])].sort())
        for (const [key, blocksOfOne] of filled) blocksOfOne.push(choose(key).map((product) => showProduct(product, { currencies: currenciesOf(key), url: shop.urlOf(product), publicUrl: options.publicUrl, language })))
      }
      return filled
    },

    forAnybody: async (blocks, language) => {
      const shop = await readShop()
      return Promise.all(blocks.map(async (block) => {
        const stoodFor = isPersonal(block) || isUnchosen(block)
        const questions = stoodFor ? (["best_sellers", "new"] as const).map((source) => anything(block, source)) : [block]
        const candidates = (await Promise.all(questions.map((question) => findSharedCandidates(asking, question)))).flat()
        const shelf = await readCommon(asking, candidates, shop.currencies)
        const cards = chooseProducts(candidates, shelf, block).map((product) => showProduct(product, { currencies: shop.currencies, url: shop.urlOf(product), publicUrl: options.publicUrl, language }))
        return cards.length || !stoodFor ? cards : exampleProducts(block.limit, language)
      }))
    },
  }
}

/** Who sees which products in a block; whoever would see none sees what stands in for them. */
async function openBlock(asking: Asking, block: ProductBlock, profileKeys: readonly number[], currencies: readonly string[]): Promise<(key: number) => ShelfProduct[]> {
  const [own, common, otherwise] = await Promise.all([
    isPersonal(block) ? findPersonalCandidates(asking, block, profileKeys) : new Map<number, string[]>(),
    isPersonal(block) ? [] : findSharedCandidates(asking, block),
    block.empty === "best_sellers" ? findSharedCandidates(asking, anything(block, "best_sellers")) : [],
  ])
  const { db, now } = asking
  const shelf = new Map(await readCommon(asking, [...common, ...otherwise], currencies))
  for (const [id, product] of await readShelf(db, { ids: [...new Set([...own.values()].flat())], currencies, now: now() })) shelf.set(id, product)
  return (key) => {
    const chosen = chooseProducts(own.get(key) ?? common, shelf, block)
    return chosen.length ? chosen : chooseProducts(otherwise, shelf, block)
  }
}

const readCommon = ({ db, now, keep }: Asking, ids: readonly string[], currencies: readonly string[]) =>
  keep(JSON.stringify(["shelf", ids, currencies]), () => readShelf(db, { ids, currencies, now: now() }))

const anything = (block: ProductBlock, source: "best_sellers" | "new"): ProductBlock =>
  ({ ...block, source, ids: [], collection: "", category: "", days: source === "new" ? 3650 : 30 })
