import { brandSchema } from "../campaigns/pages/brand.schema"
import type { Setting } from "./setting"

/** What mails call the shop and how they speak, and how the pages behind their links look. */
export const brandSetting = { name: "brand", label: "Brand", schema: brandSchema } satisfies Setting
