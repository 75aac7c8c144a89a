import { cartTemplates } from "./cart"
import { newsTemplates } from "./news"
import { occasionTemplates } from "./occasions"
import { orderTemplates } from "./orders"
import { productTemplates } from "./products"
import { retentionTemplates } from "./retention"
import type { SystemTemplate } from "./template.schema"
import { welcomeTemplates } from "./welcome"

/** The messages that come with the product, in the order the library shows them. To add one, add one object to the file of its category. */
export const systemTemplates: readonly SystemTemplate[] = [
  ...welcomeTemplates, ...cartTemplates, ...orderTemplates, ...retentionTemplates, ...productTemplates, ...newsTemplates, ...occasionTemplates,
]
