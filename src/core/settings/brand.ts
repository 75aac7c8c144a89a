import { brandSchema } from "../campaigns/pages/brand.schema"
import type { Setting } from "./setting"

/** How the pages behind a mail's links look. */
export const brandSetting = { name: "brand", label: "Brand", schema: brandSchema } satisfies Setting
