import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { isSettingName, settings } from "../../../../core/settings/settings"
import { checkBody } from "../../../check-body"

/** Middleware: the body as the schema of the setting in the address reads it. An unknown name is left to the route. */
export async function checkSetting(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const name = decodeURIComponent(new URL(req.originalUrl, "http://host").pathname.split("/").at(-1) ?? "")
  if (!isSettingName(name)) return next()
  await checkBody(settings[name].schema)(req, res, next)
}
