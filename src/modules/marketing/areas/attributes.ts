import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { AttributeResponse, AttributeValuesResponse } from "../../../core/http/attributes"
import type { CreateAttribute, ManyValues, UpdateAttribute } from "../../../core/profiles/attribute.schema"
import { checkAttributeValues, type KnownAttribute } from "../../../core/profiles/check-attribute-values"
import { joinWords } from "../../../core/base/join-words"
import type { MarketingContext } from "../context"
import type { Database } from "../database"
import type { AttributeRow } from "../queries/attributes/attribute-row"
import { countChoices } from "../queries/attributes/count-choices"
import { countValues } from "../queries/attributes/count-values"
import { findAttribute } from "../queries/attributes/find-attribute"
import { findUsers, type AttributeUser } from "../queries/attributes/find-users"
import { hintMappedCustomers } from "../queries/attributes/hint-mapped-customers"
import { insertAttribute } from "../queries/attributes/insert-attribute"
import { listAttributes } from "../queries/attributes/list-attributes"
import { removeAttribute } from "../queries/attributes/remove-attribute"
import { removeValues } from "../queries/attributes/remove-values"
import { setValues } from "../queries/attributes/set-values"
import { updateAttribute } from "../queries/attributes/update-attribute"
import { recordActivity, type Activity } from "../queries/settings/record-activity"

/** So many people a transaction while a deleted attribute's values are taken away. */
const PAGE = 10_000

type By = { actor: Activity["actor"] }

export type Attributes = ReturnType<typeof createAttributes>

/** Facts of the shop's own about people: what there is, and everybody's values. */
export function createAttributes({ db }: Pick<MarketingContext, "db">) {
  /** The attribute of this id; an error a merchant can read when there is none. */
  async function reach(inner: Database, id: string, hold = false): Promise<AttributeRow> {
    const attribute = await findAttribute(inner, id, hold)
    if (!attribute) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no attribute ${id}.`)
    return attribute
  }

  /** Every attribute with who has a value and who uses it, by name. */
  async function list(): Promise<AttributeResponse[]> {
    const rows = await listAttributes(db)
    const [people, users] = await Promise.all([countValues(db), findUsers(db, rows.map(({ key }) => key))])
    return rows.map((row) => tellAttribute(row, people.get(row.key) ?? 0, users))
  }

  async function retrieve(id: string): Promise<AttributeResponse> {
    const row = await reach(db, id)
    const [people, users] = await Promise.all([countValues(db), findUsers(db, [row.key])])
    return tellAttribute(row, people.get(row.key) ?? 0, users)
  }

  /** Defines an attribute; its id. One that is read from metadata is filled by the pump. */
  async function create(attribute: CreateAttribute, { actor }: By): Promise<string> {
    const id = generateEntityId(undefined, "mattr")
    await db.transaction(async (inner) => {
      if (!(await insertAttribute(inner, { id, ...attribute }))) {
        throw new MedusaError(MedusaError.Types.INVALID_DATA, `There already is an attribute with the key “${attribute.key}”. Choose another key.`)
      }
      if (attribute.metadata_key) await hintMappedCustomers(inner, { key: attribute.key, metadataKey: attribute.metadata_key })
      await recordActivity(inner, { actor, action: "defined an attribute", area: "profiles", subjectId: id, detail: { ...attribute } })
    })
    return id
  }

  /** Changes what is given. A choice that people have cannot be taken away. */
  async function update(id: string, change: UpdateAttribute, { actor }: By): Promise<void> {
    await db.transaction(async (inner) => {
      const before = await reach(inner, id, true)
      const after = { ...before, ...change }
      await checkChoices(inner, before, after)
      await updateAttribute(inner, after)
      const remapped = after.metadata_key && (after.metadata_key !== before.metadata_key || after.choices.join("\n") !== before.choices.join("\n"))
      if (remapped) await hintMappedCustomers(inner, { key: after.key, metadataKey: after.metadata_key! })
      await recordActivity(inner, { actor, action: "changed an attribute", area: "profiles", subjectId: id, detail: { ...change } })
    })
  }

  /** Deletes an attribute with everybody's values; refused while a segment or an unfinished campaign uses it. How many people had one. */
  async function remove(id: string, { actor }: By): Promise<void> {
    const { key, name } = await reach(db, id)
    await refuseIfUsed(db, key, name)
    for (let after: number | null = 0; after !== null;) after = await removeValues(db, { key, after, limit: PAGE })
    await db.transaction(async (inner) => {
      await reach(inner, id, true)
      await refuseIfUsed(inner, key, name)
      await removeAttribute(inner, id)
      await recordActivity(inner, { actor, action: "deleted an attribute", area: "profiles", subjectId: id, detail: { key, name } })
    })
    // Those written between the last page and the end of the definition.
    for (let after: number | null = 0; after !== null;) after = await removeValues(db, { key, after, limit: PAGE })
  }

  /** Gives one person values, null to remove one; all or nothing. False when there is no such person. */
  async function setOne(profileId: string, given: Record<string, unknown>, { actor }: By): Promise<boolean> {
    return db.transaction(async (inner) => {
      const { values, problems } = checkAttributeValues(await readKnown(inner), given)
      if (problems.length) throw new MedusaError(MedusaError.Types.INVALID_DATA, problems.map(({ message }) => message).join(" "))
      const [row] = await setValues(inner, [{ index: 0, profile_id: profileId, values }])
      if (row?.changed) await recordActivity(inner, { actor, action: "changed attributes", area: "profiles", subjectId: profileId, detail: { values } })
      return Boolean(row)
    })
  }

  /** Gives many people values. A row with a problem is left out whole and answered with its place; the others are written. */
  async function setMany(rows: ManyValues, { actor }: By): Promise<AttributeValuesResponse> {
    return db.transaction(async (inner) => {
      const known = await readKnown(inner)
      const checked = rows.map((row, index) => ({ index, row, ...checkAttributeValues(known, row.attributes) }))
      const good = checked.filter(({ problems }) => !problems.length)
      const set = await setValues(inner, good.map(({ index, row: { email, customer_id, profile_id }, values }) => ({ index, email, customer_id, profile_id, values })))
      const found = new Set(set.map(({ index }) => index))
      const problems = checked.flatMap(({ index, row, problems }) => {
        if (problems.length) return problems.map(({ path, message }) => ({ index, path: ["values", index, ...path], message }))
        return found.has(index) ? [] : [{ index, path: ["values", index], message: `Nobody is known as ${row.email ?? row.customer_id ?? row.profile_id}. Values can be given to people who are customers, ordered or were imported.` }]
      })
      const changed = new Set(set.filter((row) => row.changed).map(({ id }) => id)).size
      if (changed) await recordActivity(inner, { actor, action: "changed attributes", area: "profiles", detail: { people: changed, keys: [...new Set(rows.flatMap(({ attributes }) => Object.keys(attributes)))] } })
      return { updated: changed, unchanged: new Set(set.map(({ id }) => id)).size - changed, problems }
    })
  }

  return { list, retrieve, create, update, remove, setOne, setMany }
}

async function readKnown(db: Database): Promise<Map<string, KnownAttribute>> {
  return new Map((await listAttributes(db)).map((row) => [row.key, row]))
}

async function refuseIfUsed(db: Database, key: string, name: string): Promise<void> {
  const users = await findUsers(db, [key])
  if (!users.length) return
  const named = joinWords(users.map(({ kind, name }) => `the ${kind} “${name}”`), "and")
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `“${name}” cannot be deleted: ${named} ${users.length > 1 ? "use" : "uses"} it. Take it out there first.`)
}

async function checkChoices(db: Database, before: AttributeRow, after: AttributeRow): Promise<void> {
  if (before.type !== "choice") {
    if (after.choices.length) throw new MedusaError(MedusaError.Types.INVALID_DATA, `“${before.name}” is no choice, so it has no choices. Leave them out.`)
    return
  }
  if (!after.choices.length) throw new MedusaError(MedusaError.Types.INVALID_DATA, "Name at least one choice.")
  const lost = before.choices.filter((choice) => !after.choices.includes(choice))
  const held = lost.length ? await countChoices(db, before.key, lost) : []
  if (!held.length) return
  const named = joinWords(held.map(({ choice, people }) => `“${choice}” (${people.toLocaleString("en")})`), "and")
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `People have ${named}. Give them another value first, or keep the choice.`)
}

function tellAttribute(row: AttributeRow, people: number, users: readonly AttributeUser[]): AttributeResponse {
  const { id, key, name, type, help, choices, metadata_key, created_at, updated_at } = row
  const users_of = users.filter((user) => user.key === key)
  const told = (kind: AttributeUser["kind"]) => users_of.filter((user) => user.kind === kind).map((user) => ({ id: user.id, name: user.name }))
  return {
    id, key, name, type, help, choices, metadata_key, people, used_by: told("segment"), used_in: told("campaign"),
    created_at: created_at.toISOString(), updated_at: updated_at.toISOString(),
  }
}
