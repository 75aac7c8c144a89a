import type { AttributeResponse } from "../../../src/core/http/attributes"
import type { CreateAttribute } from "../../../src/core/profiles/attribute.schema"
import type { AttributeType } from "../../../src/core/segments/catalogue"

/** An attribute as the form holds it; choices are one a line. */
export type AttributeDraft = { name: string; key: string; type: AttributeType; help: string; choices: string; metadata_key: string }

export const emptyDraft: AttributeDraft = { name: "", key: "", type: "text", help: "", choices: "", metadata_key: "" }

export const draftOf = ({ name, key, type, help, choices, metadata_key }: AttributeResponse): AttributeDraft =>
  ({ name, key, type, help: help ?? "", choices: choices.join("\n"), metadata_key: metadata_key ?? "" })

/** "Loyalty tier (2026)" → "loyalty_tier_2026": a key made of a name, as long as nobody writes another. */
export function keyOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{Mark}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "_")
  return plain.replace(/^[^a-z]+/, "").replace(/_+$/, "").slice(0, 50)
}

/** What is sent of a draft. */
export function readDraft({ name, key, type, help, choices, metadata_key }: AttributeDraft): CreateAttribute {
  const lines = choices.split("\n").map((line) => line.trim()).filter(Boolean)
  return { name: name.trim(), key: key.trim(), type, help: help.trim() || null, choices: type === "choice" ? lines : [], metadata_key: metadata_key.trim() || null }
}
