import type { MedusaContainer } from "@medusajs/framework/types"
import { MARKETING_MODULE } from "../modules/marketing"
import type { MarketingModuleService } from "../modules/marketing/service"

/** The safety net below the pump: should no pump have swept for long, this does; else it finds nothing to do. */
export default async function sweep(container: MedusaContainer): Promise<void> {
  await container.resolve<MarketingModuleService>(MARKETING_MODULE).profiles.sweep()
}

export const config = { name: "marketing-sweep", schedule: "*/5 * * * *" }
