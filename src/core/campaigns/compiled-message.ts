import type { Template } from "liquidjs"
import type { MessageBlocks } from "./blocks/block-facts"
import type { ProductBlock } from "./blocks/product-block"
import type { MergeTag, MessagePerson, MessageShop } from "./merge-tags"
import type { MessageLink } from "./rewrite-links"

/** A message read once, ready to be filled for any number of people. Its links are stored before the first is sent. */
export type CompiledMessage = {
  links: readonly MessageLink[]
  shop: MessageShop
  /** The merge tags it uses; only their values are made. */
  tags: readonly MergeTag[]
  /** What has to be read of the shop for each person before it can be filled. */
  blocks: MessageBlocks<ProductBlock>
  /** Whom it is drawn for when nobody is chosen. */
  example: MessagePerson
  subject: Template[]
  preheader: Template[]
  html: Template[]
  text: Template[]
}

/** The Liquid variable that holds the address of the open pixel; empty for people who did not agree to it. */
export const OPEN_VARIABLE = "open_pixel_url"
