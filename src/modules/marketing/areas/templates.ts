import { isDeepStrictEqual } from "node:util"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { nameCopy } from "../../../core/base/name-copy"
import { compileMessage } from "../../../core/campaigns/compile-message"
import type { Message } from "../../../core/campaigns/message.schema"
import { systemTemplates } from "../../../core/campaigns/templates/system-templates"
import type { TemplateContent } from "../../../core/campaigns/templates/template.schema"
import type { MarketingContext } from "../context"
import type { Database } from "../database"
import { messageShop } from "../delivery/message-frame"
import { readMergeTags } from "../memory/read-merge-tags"
import { recordActivity, type Activity } from "../queries/settings/record-activity"
import { countTemplates } from "../queries/templates/count-templates"
import { deleteTemplate } from "../queries/templates/delete-template"
import { findTemplate } from "../queries/templates/find-template"
import { findVersion } from "../queries/templates/find-version"
import { insertTemplate } from "../queries/templates/insert-template"
import { listTemplates, type TemplateListing } from "../queries/templates/list-templates"
import { listVersions } from "../queries/templates/list-versions"
import { saveTemplate } from "../queries/templates/save-template"
import type { TemplateRow } from "../queries/templates/template-row"
import type { VersionRow } from "../queries/templates/version-row"

type By = { actor: Activity["actor"] }

/** A change of a template, with the version it was read at. */
export type TemplateEdit = Partial<TemplateContent> & { version: number }

/** One of the product's templates, or one of the shop's own. */
export type AnyTemplate = TemplateContent & { id: string } & ({ origin: "system" } | ({ origin: "own" } & TemplateRow))

export type Templates = ReturnType<typeof createTemplates>

/** Messages to start from: those of the product, and the shop's own with every version of each. */
export function createTemplates(context: Pick<MarketingContext, "db" | "options">) {
  const { db } = context

  /** Any template; an error a merchant can read when there is none. */
  async function retrieve(id: string): Promise<AnyTemplate> {
    const system = systemTemplates.find(({ name }) => name === id)
    if (system) return { origin: "system", id, name: system.label, description: system.description, category: system.category, message: system.message }
    return { origin: "own", ...(await reachOwn(db, id)) }
  }

  /** What the message of a template said at a version, or says now. */
  async function messageOf(id: string, number?: number): Promise<Message> {
    const template = await retrieve(id)
    if (number === undefined || template.origin === "system") return template.message
    return (await reachVersion(db, template, number)).message
  }

  async function create(content: TemplateContent, { actor }: By): Promise<string> {
    const id = generateEntityId(undefined, "mtmpl")
    await db.transaction(async (inner) => {
      await insertTemplate(inner, { id, ...content, createdBy: actor.id })
      await recordActivity(inner, { actor, action: "created a template", area: "campaigns", subjectId: id, detail: { name: content.name } })
    })
    return id
  }

  /** Writes the given parts as the next version. Nothing happens when nothing changed; refused when somebody saved in between. */
  async function update(id: string, { version, ...edit }: TemplateEdit, { actor }: By): Promise<void> {
    await db.transaction(async (inner) => {
      const before = await reachOwn(inner, id, true)
      if (before.version !== version) throw stale(before)
      const after = { ...contentOf(before), ...Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) }
      const changed = changedParts(contentOf(before), after)
      if (!changed.length) return
      await saveTemplate(inner, { id, version, ...after, savedBy: actor.id, restoredFrom: null })
      await recordActivity(inner, { actor, action: "changed a template", area: "campaigns", subjectId: id, detail: { name: after.name, changed, version: version + 1 } })
    })
  }

  /** Writes a new version that says what an earlier one said; the ones in between stay. */
  async function restore(id: string, number: number, { actor }: By): Promise<void> {
    await db.transaction(async (inner) => {
      const before = await reachOwn(inner, id, true)
      const content = contentOf(await reachVersion(inner, before, number))
      if (!changedParts(contentOf(before), content).length) return
      await saveTemplate(inner, { id, version: before.version, ...content, savedBy: actor.id, restoredFrom: number })
      await recordActivity(inner, { actor, action: "restored a template", area: "campaigns", subjectId: id, detail: { name: content.name, from: number, version: before.version + 1 } })
    })
  }

  /** An own template that says what this one says; one of the product's keeps its name. The copy's id. */
  async function duplicate(id: string, by: By): Promise<string> {
    const template = await retrieve(id)
    return create({ ...contentOf(template), name: template.origin === "system" ? template.name : nameCopy(template.name) }, by)
  }

  async function remove(id: string, { actor }: By): Promise<void> {
    refuseSystem(id)
    await db.transaction(async (inner) => {
      const name = await deleteTemplate(inner, id)
      if (name === undefined) throw missing(id)
      await recordActivity(inner, { actor, action: "deleted a template", area: "campaigns", subjectId: id, detail: { name } })
    })
  }

  return {
    retrieve, messageOf, create, update, restore, duplicate, remove,

    list: async (listing: TemplateListing) => {
      const [templates, categories] = await Promise.all([listTemplates(db, listing), countTemplates(db, listing)])
      const count = categories.filter(({ category }) => !listing.category?.length || listing.category.includes(category)).reduce((sum, { count }) => sum + count, 0)
      return { templates, categories, count }
    },

    /** Every version of an own template, the latest first. */
    versions: async (id: string, { limit, offset }: { limit: number; offset: number }): Promise<{ versions: VersionRow[]; count: number }> => {
      const { key, version } = await reachOwn(db, id)
      return { versions: await listVersions(db, { templateKey: key, limit, offset }), count: version }
    },

    /** What forbids sending a message as it stands. */
    problems: async (message: Message) =>
      (await compileMessage(message, { shop: await messageShop(context), tags: await readMergeTags(db) })).problems,
  }
}

/** One of the shop's own templates; those of the product cannot be changed. */
async function reachOwn(db: Database, id: string, hold = false): Promise<TemplateRow> {
  refuseSystem(id)
  const template = await findTemplate(db, id, hold)
  if (!template) throw missing(id)
  return template
}

async function reachVersion(db: Database, { key, name }: TemplateRow, number: number) {
  const version = await findVersion(db, key, number)
  if (!version) throw new MedusaError(MedusaError.Types.NOT_FOUND, `“${name}” has no version ${number}.`)
  return version
}

function refuseSystem(id: string): void {
  const system = systemTemplates.find(({ name }) => name === id)
  if (system) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `“${system.label}” comes with the product and stays as it is. Duplicate it and change the copy.`)
}

const parts = ["name", "description", "category", "message"] as const
const contentOf = ({ name, description, category, message }: TemplateContent): TemplateContent => ({ name, description, category, message })
const changedParts = (before: TemplateContent, after: TemplateContent) => parts.filter((part) => !isDeepStrictEqual(before[part], after[part]))

const missing = (id: string) => new MedusaError(MedusaError.Types.NOT_FOUND, `There is no template with id ${id}.`)
const stale = ({ name, version }: TemplateRow) =>
  new MedusaError(MedusaError.Types.CONFLICT, `Somebody saved “${name}” while you were editing it; it is at version ${version} now. Nothing was overwritten: load it again, or keep your text as a new template.`)
