import type { Brand } from "../../../core/campaigns/pages/brand.schema"
import type { MarketingOptions } from "../options"

/** What people know the shop by, where the brand has no name. */
export const shopNameOf = ({ email, storefrontUrl }: MarketingOptions): string => email.from.name ?? new URL(storefrontUrl).hostname

/** What mails call the shop and where it can be written to: as the brand says, else as the options do. */
export const shopOf = (options: MarketingOptions, { name, postalAddress }: Pick<Brand, "name" | "postalAddress">) =>
  ({ name: name || shopNameOf(options), postalAddress: postalAddress || options.email.postalAddress })
