import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { TemplateActor } from "../../../../core/http/templates"

/** The shop's people behind these ids, by the names they go by. */
export async function nameActors(container: MedusaContainer, ids: readonly (string | null)[]): Promise<(id: string | null) => TemplateActor | null> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const { data: users } = wanted.length
    ? await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "user", fields: ["id", "first_name", "last_name", "email"], filters: { id: wanted } })
    : { data: [] }
  const names = new Map(users.map(({ id, first_name, last_name, email }) => [id, [first_name, last_name].filter(Boolean).join(" ") || email]))
  return (id) => id === null ? null : { id, name: names.get(id) ?? null }
}
