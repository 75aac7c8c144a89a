import { createTemplates } from "../../src/modules/marketing/areas/templates"
import { systemTemplates } from "../../src/core/campaigns/templates/system-templates"
import type { TemplateContent } from "../../src/core/campaigns/templates/template.schema"
import type { TemplateListing } from "../../src/modules/marketing/queries/templates/list-templates"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aMessage } from "../world/a-draft"

const ada = { actor: { type: "user", id: "user_ada" } }
const bob = { actor: { type: "user", id: "user_bob" } }
const STALE = /Somebody saved “Spring” while you were editing it; it is at version 2 now\. Nothing was overwritten/
const content = (change: Partial<TemplateContent> = {}): TemplateContent => ({ name: "Spring", description: "For the season", category: "news", message: aMessage(), ...change })

describe("Message templates", () => {
  let context: TestContext
  const templates = () => createTemplates(context)
  const own = async (id: string) => {
    const template = await templates().retrieve(id)
    if (template.origin !== "own") throw new Error("not an own template")
    return template
  }
  const numbers = async (id: string) => (await templates().versions(id, { limit: 50, offset: 0 })).versions.map(({ number }) => number)
  const list = (listing: Partial<TemplateListing> = {}) => templates().list({ limit: 100, offset: 0, ...listing })
  const deeds = (id: string) => context.db.query("select action, actor_id, detail ->> 'version' as version from marketing_activity where subject_id = $1 order by key", [id])

  beforeAll(async () => { context = await marketingContext("templates") })
  beforeEach(() => context.db.query("truncate marketing_template, marketing_template_version, marketing_activity"))
  afterAll(() => context.drop())

  it("keep a version of every save that changes something, and say who saved it", async () => {
    const id = await templates().create(content(), ada)
    await templates().update(id, { version: 1, message: aMessage({ subject: "Second" }) }, bob)
    await templates().update(id, { version: 2, message: aMessage({ subject: "Second" }) }, ada)
    await templates().update(id, { version: 2, name: "Spring, again" }, ada)
    expect(await own(id)).toMatchObject({ name: "Spring, again", category: "news", description: "For the season", version: 3, message: { subject: "Second" }, created_by: "user_ada" })
    const { versions, count } = await templates().versions(id, { limit: 2, offset: 0 })
    expect(count).toBe(3)
    expect(versions).toMatchObject([{ number: 3, name: "Spring, again", subject: "Second", saved_by: "user_ada" }, { number: 2, name: "Spring", saved_by: "user_bob" }])
    expect(await deeds(id)).toEqual([
      { action: "created a template", actor_id: "user_ada", version: null },
      { action: "changed a template", actor_id: "user_bob", version: "2" },
      { action: "changed a template", actor_id: "user_ada", version: "3" },
    ])
  })

  it("bring an earlier version back as a new one and lose none", async () => {
    const id = await templates().create(content(), ada)
    await templates().update(id, { version: 1, name: "Summer", category: "occasions", message: aMessage({ subject: "Second" }) }, ada)
    await templates().restore(id, 1, bob)
    expect(await own(id)).toMatchObject({ ...content(), version: 3 })
    expect((await templates().versions(id, { limit: 5, offset: 0 })).versions).toMatchObject([
      { number: 3, restored_from: 1, saved_by: "user_bob", name: "Spring" }, { number: 2, restored_from: null, name: "Summer", subject: "Second" }, { number: 1, restored_from: null },
    ])
    expect(await templates().messageOf(id, 2)).toMatchObject({ subject: "Second" })
    await templates().restore(id, 1, bob)
    expect(await numbers(id)).toEqual([3, 2, 1])
    await expect(templates().restore(id, 9, ada)).rejects.toThrow("“Spring” has no version 9.")
  })

  it("refuse a save that was read before another one", async () => {
    const id = await templates().create(content(), ada)
    await templates().update(id, { version: 1, description: "Ada’s" }, ada)
    await expect(templates().update(id, { version: 1, description: "Bob’s" }, bob)).rejects.toThrow(STALE)
    expect(await own(id)).toMatchObject({ description: "Ada’s", version: 2 })
  })

  it("let one of many saves at the same moment through, whole", async () => {
    const id = await templates().create(content(), ada)
    const saves = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => templates().update(id, { version: 1, description: `save ${n}`, message: aMessage({ subject: `save ${n}` }) }, ada)))
    expect(saves.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    for (const save of saves) if (save.status === "rejected") expect(String(save.reason)).toMatch(STALE)
    const { description, message, version } = await own(id)
    expect({ version, same: description === message.subject }).toEqual({ version: 2, same: true })
    expect(await numbers(id)).toEqual([2, 1])
    expect(await deeds(id)).toHaveLength(2)
  })

  it("number restores and saves at the same moment without a gap or a double", async () => {
    const id = await templates().create(content(), ada)
    await templates().update(id, { version: 1, name: "Other" }, ada)
    await Promise.allSettled([1, 2, 1, 2, 1, 2].map((number) => templates().restore(id, number, ada)))
    const { version } = await own(id)
    expect(await numbers(id)).toEqual(Array.from({ length: version }, (_, n) => version - n))
  })

  it("are copied, the product’s too, and the copy goes its own way", async () => {
    const id = await templates().create(content(), ada)
    await templates().update(id, { version: 1, message: aMessage({ subject: "Second" }) }, ada)
    const copy = await templates().duplicate(id, bob)
    expect(await own(copy)).toMatchObject({ name: "Spring (copy)", version: 1, created_by: "user_bob", message: { subject: "Second" } })
    const [system] = systemTemplates
    const ours = await own(await templates().duplicate(system!.name, bob))
    expect(ours).toMatchObject({ name: system!.label, description: system!.description, category: system!.category, message: system!.message, version: 1 })
    await templates().update(ours.id, { version: 1, name: "Our welcome" }, bob)
    expect(await templates().retrieve(system!.name)).toMatchObject({ name: system!.label, origin: "system" })
  })

  it("leave those of the product as they are", async () => {
    const refusal = "“Welcome” comes with the product and stays as it is. Duplicate it and change the copy."
    await expect(templates().update("welcome", { version: 1, name: "Mine" }, ada)).rejects.toThrow(refusal)
    await expect(templates().remove("welcome", ada)).rejects.toThrow(refusal)
    await expect(templates().restore("welcome", 1, ada)).rejects.toThrow(refusal)
    await expect(templates().versions("welcome", { limit: 1, offset: 0 })).rejects.toThrow(refusal)
  })

  it("stand in one list, searched, filtered, sorted and paged", async () => {
    const spring = await templates().create(content(), ada)
    const hundred = await templates().create(content({ name: "100% linen", category: "products", message: aMessage({ subject: "Soft_ware" }) }), ada)
    const { templates: all, count, categories } = await list()
    expect(count).toBe(systemTemplates.length + 2)
    expect(all.map(({ id }) => id)).toEqual([hundred, spring, ...systemTemplates.map(({ name }) => name)])
    expect(categories.reduce((sum, { count }) => sum + count, 0)).toBe(count)
    expect((await list({ q: "100%" })).templates.map(({ id }) => id)).toEqual([hundred])
    expect((await list({ q: "soft_W" })).templates.map(({ id }) => id)).toEqual([hundred])
    expect((await list({ q: "birthday", origin: "system" })).templates.map(({ id }) => id)).toContain("birthday")
    expect((await list({ origin: "own" })).count).toBe(2)
    const news = await list({ category: ["news"] })
    expect(news.templates.every(({ category }) => category === "news")).toBe(true)
    expect(news.count).toBe(news.templates.length)
    expect(news.categories).toEqual(categories)
    const byName = await list({ order: { by: "name", descending: false } })
    expect(byName.templates.map(({ name }) => name)).toEqual([...byName.templates.map(({ name }) => name)].sort((one, other) => one.toLowerCase() < other.toLowerCase() ? -1 : 1))
    const paged = [...(await list({ limit: 7 })).templates, ...(await list({ limit: 100, offset: 7 })).templates]
    expect(paged).toEqual(all)
  })

  it("are gone once deleted, for lists, saves and copies alike", async () => {
    const id = await templates().create(content(), ada)
    await templates().remove(id, ada)
    for (const late of [() => templates().retrieve(id), () => templates().update(id, { version: 1, name: "Late" }, ada), () => templates().duplicate(id, ada), () => templates().remove(id, ada)])
      await expect(late()).rejects.toThrow(`There is no template with id ${id}.`)
    expect((await list({ origin: "own" })).count).toBe(0)
    expect(await deeds(id)).toMatchObject([{ action: "created a template" }, { action: "deleted a template" }])
  })
})
