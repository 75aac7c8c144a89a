import type { AttributeDraft } from "./attribute-draft"
import { emptyDraft } from "./attribute-draft"

/** What shops most often keep of their customers, to begin with; the texts are in i18n under the name. */
export const suggestions: { name: string; draft: AttributeDraft }[] = [
  { name: "tier", draft: { ...emptyDraft, name: "Loyalty tier", key: "loyalty_tier", type: "choice", choices: "Bronze\nSilver\nGold", metadata_key: "loyalty_tier" } },
  { name: "points", draft: { ...emptyDraft, name: "Loyalty points", key: "points", type: "number", metadata_key: "loyalty_points" } },
  { name: "nps", draft: { ...emptyDraft, name: "Last NPS answer", key: "nps", type: "number" } },
  { name: "tickets", draft: { ...emptyDraft, name: "Open support tickets", key: "open_tickets", type: "number" } },
]
