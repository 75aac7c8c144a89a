import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findSuppressionReason } from "../../../../core/campaigns/suppression-reasons"
import type { SuppressionEvent } from "../../../../core/http/suppressions"
import type { SuppressionEventRow } from "../../../../modules/marketing/queries/suppressions/list-suppression-events"

/** Events in the words of the API, with the names of the shop's people who acted; somebody who left is shown by id. */
export async function presentEvents(container: MedusaContainer, events: readonly SuppressionEventRow[]): Promise<SuppressionEvent[]> {
  const ids = [...new Set(events.flatMap(({ actor_id }) => actor_id ?? []))]
  const { data } = ids.length
    ? await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "user", fields: ["id", "email", "first_name", "last_name"], filters: { id: ids } })
    : { data: [] }
  const names = new Map(data.map(({ id, email, first_name, last_name }) => [id, [first_name, last_name].filter(Boolean).join(" ") || email]))
  return events.map(({ action, reason, note, expires_at, actor_id, happened_at }) => ({
    action, reason: { code: reason, label: findSuppressionReason(reason).label }, note, expires_at: expires_at?.toISOString() ?? null,
    actor: actor_id ? { id: actor_id, name: names.get(actor_id) ?? actor_id } : null, happened_at: happened_at.toISOString(),
  }))
}
