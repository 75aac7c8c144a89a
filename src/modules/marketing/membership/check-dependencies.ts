import { MedusaError } from "@medusajs/framework/utils"
import type { Catalogue } from "../../../core/segments/catalogue"
import { ruleIds } from "../../../core/segments/rule-ids"
import type { Rule } from "../../../core/segments/rule.schema"
import type { Database } from "../database"
import { findSegments } from "../queries/segments/find-segments"
import { lockDependencies } from "../queries/segments/lock-dependencies"
import { askedSegments, wayRound } from "./asked-segments"

export type Asking = { id: string; name: string; rule: Rule; group_id: string | null }

/**
 * Refuses a rule, or a mirror, with which a segment would ask about itself, about one that is not there, or about one that in turn
 * asks about it, be it through a customer group; tells the whole way round. Holds other savings back until the transaction ends.
 */
export async function checkDependencies(db: Database, asking: Asking, catalogue: Catalogue): Promise<void> {
  await lockDependencies(db)
  const others = (await findSegments(db)).filter(({ id }) => id !== asking.id)
  const names = new Map([...others, asking].map(({ id, name }) => [id, name]))
  const missing = [...(ruleIds(asking.rule, catalogue).get("segment") ?? [])].find((id) => !names.has(id))
  if (missing) throw refused(`The rule names the segment ${missing}, which does not exist. Choose another one.`)
  const way = wayRound(askedSegments([...others, asking], catalogue), asking.id)
  if (!way) return
  if (!way.length) throw refused(`“${asking.name}” cannot ask about itself, neither by name nor through the customer group that mirrors it. Take that condition out.`)
  const [first, ...further] = [asking.id, ...way, asking.id].map((id) => `“${names.get(id)}”`)
  throw refused(`That would go round in a circle: ${first} asks about ${further.join(", which asks about ")}. Take one of these conditions out.`)
}

const refused = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
