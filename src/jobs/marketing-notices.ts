import type { INotificationModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MARKETING_MODULE } from "../modules/marketing"
import type { MarketingModuleService } from "../modules/marketing/service"

/** Takes what the pump wants people to know to the bell of the admin. */
export default async function notices(container: MedusaContainer): Promise<void> {
  const notifications = container.resolve<INotificationModuleService>(Modules.NOTIFICATION)
  await container.resolve<MarketingModuleService>(MARKETING_MODULE).notices.deliver((notification) => notifications.createNotifications(notification))
}

export const config = { name: "marketing-notices", schedule: "*/15 * * * * *" }
