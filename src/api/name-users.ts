import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The names (or, without one, the e-mail addresses) of people who work with the admin, by id; those who have left are missing. */
export async function nameUsers(scope: MedusaContainer, ids: string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "user", fields: ["id", "email", "first_name", "last_name"], filters: { id: [...new Set(ids)] },
  })
  return new Map(data.map(({ id, email, first_name, last_name }) => [id, [first_name, last_name].filter(Boolean).join(" ") || email]))
}
