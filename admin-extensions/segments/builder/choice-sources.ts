import type { Choice, Source } from "../../../src/core/segments/field"
import type { CampaignListResponse, CampaignDetailResponse, SegmentDetailResponse, SegmentListResponse } from "../../../src/core/http"
import { request, sdk } from "../../kit"

/** One page of a source: `q` searches, `ids` asks for these alone. */
export type ChoicePage = { choices: Choice[]; count: number; offset: number; limit: number }
type Asked = { q?: string; id?: string[]; offset: number; limit: number }

const page = <T,>({ count, offset, limit }: Omit<ChoicePage, "choices">, things: T[], choice: (thing: T) => Choice): ChoicePage =>
  ({ choices: things.map(choice), count, offset, limit })

/** Where the names behind ids come from: Medusa's admin API, and ours for segments and campaigns. Countries are known without asking. */
export const choiceSources: Record<Exclude<Source, "country">, (asked: Asked) => Promise<ChoicePage>> = {
  customer_group: async (asked) => {
    const answer = await sdk.admin.customerGroup.list({ ...asked, fields: "id,name" })
    return page(answer, answer.customer_groups, ({ id, name }) => ({ value: id, label: name ?? id }))
  },
  product: async (asked) => {
    const answer = await sdk.admin.product.list({ ...asked, fields: "id,title" })
    return page(answer, answer.products, ({ id, title }) => ({ value: id, label: title }))
  },
  variant: async (asked) => {
    const answer = await sdk.admin.productVariant.list({ ...asked, fields: "id,title,sku,product.title" })
    return page(answer, answer.variants, ({ id, title, sku, product }) => ({
      value: id,
      label: [product?.title, title].filter(Boolean).join(" – ") + (sku ? ` (${sku})` : ""),
    }))
  },
  category: async (asked) => {
    const answer = await sdk.admin.productCategory.list({ ...asked, fields: "id,name" })
    return page(answer, answer.product_categories, ({ id, name }) => ({ value: id, label: name }))
  },
  collection: async (asked) => {
    const answer = await sdk.admin.productCollection.list({ ...asked, fields: "id,title" })
    return page(answer, answer.collections, ({ id, title }) => ({ value: id, label: title }))
  },
  product_tag: async (asked) => {
    const answer = await sdk.admin.productTag.list({ ...asked, fields: "id,value" })
    return page(answer, answer.product_tags, ({ id, value }) => ({ value: id, label: value }))
  },
  product_type: async (asked) => {
    const answer = await sdk.admin.productType.list({ ...asked, fields: "id,value" })
    return page(answer, answer.product_types, ({ id, value }) => ({ value: id, label: value }))
  },
  sales_channel: async (asked) => {
    const answer = await sdk.admin.salesChannel.list({ ...asked, fields: "id,name" })
    return page(answer, answer.sales_channels, ({ id, name }) => ({ value: id, label: name }))
  },
  region: async (asked) => {
    const answer = await sdk.admin.region.list({ ...asked, fields: "id,name" })
    return page(answer, answer.regions, ({ id, name }) => ({ value: id, label: name }))
  },
  segment: ({ q, id, offset, limit }) =>
    id
      ? named(id, async (one) => (await request<SegmentDetailResponse>(`segments/${one}`)).segment)
      : request<SegmentListResponse>("segments", { query: { q, offset, limit } }).then((answer) => page(answer, answer.segments, byName)),
  campaign: ({ q, id, offset, limit }) =>
    id
      ? named(id, async (one) => (await request<CampaignDetailResponse>(`campaigns/${one}`)).campaign)
      : request<CampaignListResponse>("campaigns", { query: { q, offset, limit } }).then((answer) => page(answer, answer.campaigns, byName)),
}

const byName = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, label: name })

/** Our own lists are not asked by id: each is asked for alone, and one that is gone is left out. */
async function named(ids: string[], ask: (id: string) => Promise<{ id: string; name: string }>): Promise<ChoicePage> {
  const answers = await Promise.allSettled(ids.map(ask))
  const choices = answers.flatMap((answer) => (answer.status === "fulfilled" ? [byName(answer.value)] : []))
  return { choices, count: choices.length, offset: 0, limit: ids.length }
}
