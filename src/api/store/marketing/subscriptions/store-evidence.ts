import type { MedusaRequest } from "@medusajs/framework/http"
import type { ConsentEvidence } from "../../../../core/profiles/consent-evidence"
import { readEvidence } from "../../../marketing/read-evidence"

type Given = { locale?: string | undefined; form?: { id?: string | undefined; text?: string | undefined } | undefined; page?: string | undefined }

/** What a storefront's request proves: what it says of the form, and from where it came. */
export function storeEvidence(req: MedusaRequest, { locale, form, page }: Given): ConsentEvidence {
  const { ip, user_agent, locale: spoken } = readEvidence(req)
  return { ip, user_agent, locale: locale ?? spoken, form_id: form?.id, form_text: form?.text, page: page ?? req.get("referer")?.slice(0, 1_000) }
}
