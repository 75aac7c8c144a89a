import type { MergeTag } from "./tag"

const only = "Only in a message with one `<mj-coupon>`."

/** What can be said of the one coupon a message gives away. */
export const couponTags: readonly MergeTag[] = [
  { tag: "coupon.code", label: "Coupon code", help: `The person's own code. ${only}`, example: "HELLO-7K3MX9QP", reads: [], value: ({ coupon }) => coupon?.code },
  { tag: "coupon.value", label: "Coupon value", help: `What it takes off. ${only}`, example: "10%", reads: [], value: ({ coupon }) => coupon?.value },
  { tag: "coupon.expires_at", label: "Coupon valid until", help: `A day; empty when it does not end. ${only}`, example: "2026-12-24", reads: [], value: ({ coupon }) => coupon?.expires_at ?? "" },
]
