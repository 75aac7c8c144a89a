import type { MergeTag } from "./tag"

/** What can be said of the shop, and the links out. */
export const shopTags: readonly MergeTag[] = [
  { tag: "shop.name", label: "Shop name", help: "As the settings say under Brand, else the name mails come from.", example: "Harbour Supplies", reads: [], value: ({ shop }) => shop.name },
  {
    tag: "shop.url", label: "Shop address", help: "The storefront's home page, without a slash at its end.", example: "https://shop.example.com", reads: [],
    value: ({ shop }) => shop.url.replace(/\/+$/, ""),
  },
  {
    tag: "shop.postal_address", label: "Postal address", help: "As the settings say under Brand, else the plugin's options. Printed in the footer on its own unless you place it yourself.", example: "1 Harbour Street, 20457 Hamburg, Germany",
    reads: [], value: ({ shop }) => shop.postalAddress,
  },
  {
    tag: "unsubscribe_url", label: "Unsubscribe link", help: "Added in the footer on its own unless you place it yourself.", example: "https://shop.example.com/unsubscribe",
    reads: [], value: ({ unsubscribeUrl }) => unsubscribeUrl,
  },
  {
    tag: "preferences_url", label: "Preferences link", help: "Where people choose topics and how often they are written to. The footer has it beside the unsubscribe link.",
    example: "https://shop.example.com/preferences", reads: [], value: ({ preferencesUrl }) => preferencesUrl,
  },
]
