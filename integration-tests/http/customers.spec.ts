import { Modules } from "@medusajs/framework/utils"
import { createRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type { IAuthModuleService, ICustomerModuleService } from "@medusajs/framework/types"
import type { CustomerRemovedResponse, ProfileDetailResponse, ProfileFactsResponse, ProfileQueryResponse, SavedViewDetailResponse, SavedViewListResponse } from "../../src/core/http"
import { builtInViews } from "../../src/core/profiles/built-in-views"
import { MARKETING_MODULE } from "../../src/modules/marketing"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { describeRunningShop } from "../setup/running-shop"
import { aMedusaOrder } from "../world/a-busy-shop"

const AT = "/admin/marketing"
type Problems = { problems: { path: (string | number)[]; message: string }[] }

describeRunningShop("customers page", (shop) => {
  const marketing = () => shop().container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const customers = () => shop().container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const ask = (body: object) => shop().admin<ProfileQueryResponse>("POST", `${AT}/profiles/query`, body)
  const retrieve = async (id: string) => (await shop().admin<ProfileDetailResponse>("GET", `${AT}/profiles/${id}`)).profile
  const create = async (body: object) => (await shop().admin<ProfileDetailResponse>("POST", `${AT}/profiles`, body)).profile
  const find = async (email: string) => (await ask({ q: email })).profiles.find((person) => person.email === email)
  /** What a refused request answered. */
  const refusal = (asking: Promise<unknown>): Promise<Problems & { message: string }> =>
    asking.then(() => { throw new Error("It was not refused") }, ({ message }: Error) => JSON.parse(message.slice(message.indexOf("{"))) as Problems & { message: string })
  const activity = (subject: string) => marketing().context.db.query<{ action: string }>("select action from marketing_activity where subject_id = $1 order by key", [subject])

  describe("the list", () => {
    beforeAll(async () => {
      await marketing().context.db.query(
        `insert into marketing_profile (id, email, email_hash, imported_at, first_name, orders, spent, last_order_at, tags)
         select 'mprof_l' || n, 'listed' || n || '@example.com', 'l' || n, now(), 'Listed', n % 5, n * 100, case when n % 5 > 0 then now() - make_interval(days => n) end, '{listed}'
         from generate_series(1, 45) n`
      )
    })
    const listed = { version: 1, combinator: "and", rules: [{ field: "tags", operator: "has_any_of", value: ["listed"] }] }

    it("answers a rule with its columns, page after page, without doubles", async () => {
      const found: string[] = []
      for (let offset = 0; offset < 45; offset += 10) {
        const page = await ask({ rule: listed, columns: ["spent", "tags"], sort: { by: "last_order_at", descending: true }, limit: 10, offset })
        expect(page).toMatchObject({ count: 45, count_exact: true, limit: 10, offset, reporting_currency: "eur" })
        expect(Object.keys(page.profiles[0]!.values)).toEqual(["spent", "tags"])
        found.push(...page.profiles.map(({ id }) => id))
      }
      expect(new Set(found).size).toBe(45)
      expect((await ask({ rule: listed, sort: { by: "spent", descending: true }, limit: 1 })).profiles[0]!.id).toBe("mprof_l45")
    })

    it("is found by the pickers' list in the same words", async () => {
      const { profiles } = await shop().admin<{ profiles: { id: string }[] }>("GET", `${AT}/profiles?q=${encodeURIComponent("listed LISTED45@")}`)
      expect(profiles.map(({ id }) => id)).toEqual(["mprof_l45"])
    })

    it("says where a question is wrong", async () => {
      const wrong = { version: 1, combinator: "and", rules: [{ field: "shoe_size", operator: "is", value: 1 }] }
      const { problems } = await refusal(ask({ rule: wrong, columns: ["spent", "hat"], sort: { by: "tags", descending: true } }))
      expect(problems.map(({ path }) => path)).toEqual([["columns", 1], ["rule", "rules", 0, "field"], ["sort", "by"]])
      expect((await refusal(ask({ limit: 5_000 }))).problems[0]!.path).toEqual(["limit"])
    })

    it("tells everything the catalogue knows of one person", async () => {
      const { values } = await shop().admin<ProfileFactsResponse>("GET", `${AT}/profiles/mprof_l2/facts`)
      expect(values).toMatchObject({ email: "listed2@example.com", orders: 2, spent: 200, tags: ["listed"] })
    })
  })

  describe("views", () => {
    it("that every shop has can be asked", async () => {
      for (const { definition: { columns, rule, sort, q } } of builtInViews) await ask({ columns, rule, sort, q })
    })

    it("are saved, renamed, changed and deleted, and each is written down", async () => {
      const definition = { columns: ["spent"], rule: null, q: "ada", sort: { by: "spent", descending: true } }
      const { view } = await shop().admin<SavedViewDetailResponse>("POST", `${AT}/views`, { name: "Adas", definition })
      expect(view).toMatchObject({ id: expect.stringMatching(/^mview_/), name: "Adas", definition })
      await shop().admin("POST", `${AT}/views/${view.id}`, { name: "All Adas" })
      await shop().admin("POST", `${AT}/views/${view.id}`, { definition: { ...definition, columns: ["orders", "spent"] } })
      const { views } = await shop().admin<SavedViewListResponse>("GET", `${AT}/views`)
      expect(views).toMatchObject([{ id: view.id, name: "All Adas", definition: { columns: ["orders", "spent"], q: "ada" } }])
      await shop().admin("DELETE", `${AT}/views/${view.id}`)
      expect((await shop().admin<SavedViewListResponse>("GET", `${AT}/views`)).views).toEqual([])
      expect((await activity(view.id)).map(({ action }) => action)).toEqual(["created view", "updated view", "updated view", "deleted view"])
    })

    it("are refused with the place of what is wrong", async () => {
      const { problems } = await refusal(shop().admin("POST", `${AT}/views`, { name: "Wrong", definition: { columns: ["hat"], rule: { version: 1 } } }))
      expect(problems.map(({ path }) => path.slice(0, 2))).toEqual(expect.arrayContaining([["definition", "columns"], ["definition", "rule"]]))
      expect((await refusal(shop().admin("POST", `${AT}/views/mview_none`, { name: "Nobody" }))).message).toContain("There is no view")
    })
  })

  describe("a customer", () => {
    /** An order of the customer, and its purchase. Each test begins with the shop of the first, so the region is made with it. */
    const ordered = async (profile: { email: string; customer_id: string | null }) => {
      const { result: [region] } = await createRegionsWorkflow(shop().container).run({ input: { regions: [{ name: "Everywhere", currency_code: "eur", countries: ["de"] }] } })
      const order = await aMedusaOrder(shop().container, { email: profile.email, customer_id: profile.customer_id!, region_id: region!.id })
      await marketing().profiles.recordFromShop({ orderIds: [order.id] })
    }

    it("is created in Medusa with an address, and known at once", async () => {
      const profile = await create({ email: " New.One@Example.com ", first_name: "New", last_name: "", phone: "+49 1", address: { city: "Kiel", country_code: "DE" } })
      expect(profile).toMatchObject({ email: "new.one@example.com", name: "New", phone: "+49 1", city: "Kiel", country_code: "de", has_account: false, email_consent: "never_asked" })
      const [customer] = await customers().listCustomers({ id: profile.customer_id! })
      expect(customer).toMatchObject({ email: "new.one@example.com", first_name: "New", last_name: null })
      expect((await activity(profile.id)).map(({ action }) => action)).toEqual(["created customer"])
    })

    it("is not created twice, nor without an address to write to", async () => {
      await create({ email: "twice@example.com" })
      expect((await refusal(create({ email: "Twice@example.com" }))).message).toContain("There is a customer with the e-mail twice@example.com already")
      expect(await customers().listCustomers({ email: "twice@example.com" })).toHaveLength(1)
      expect((await refusal(create({ email: "nobody" }))).problems[0]!.path).toEqual(["email"])
    })

    it("is made of a guest known by an import", async () => {
      const guest = (await find("listed3@example.com"))!
      expect((await refusal(shop().admin("POST", `${AT}/profiles/${guest.id}/customer`, { first_name: "L" }))).message).toContain("has no customer record")
      const profile = await create({ email: guest.email, first_name: "Lise" })
      expect(profile).toMatchObject({ id: guest.id, name: "Lise", tags: ["listed"], customer_id: expect.stringMatching(/^cus_/) })
    })

    it("is edited, its default address with it", async () => {
      const { id, customer_id } = await create({ email: "edited@example.com", first_name: "Ed", last_name: "Ited" })
      const edit = async (body: object) => (await shop().admin<ProfileDetailResponse>("POST", `${AT}/profiles/${id}/customer`, body)).profile
      expect(await edit({ last_name: null, company_name: "Ed & Co" })).toMatchObject({ id, name: "Ed", company_name: "Ed & Co" })
      expect(await edit({ address: { city: "Lyon", country_code: "fr" } })).toMatchObject({ city: "Lyon", country_code: "fr" })
      expect(await edit({ address: { city: "Paris", country_code: "fr" } })).toMatchObject({ city: "Paris" })
      expect(await customers().listCustomerAddresses({ customer_id: [customer_id!] })).toHaveLength(1)
      expect((await activity(id)).filter(({ action }) => action === "updated customer")).toHaveLength(3)
    })

    it("takes orders, tags, attributes and consent along to another address", async () => {
      await shop().admin("POST", `${AT}/attributes`, { key: "tier", name: "Tier", type: "text" })
      const before = await create({ email: "old@example.com", first_name: "Mover" })
      await ordered(before)
      await shop().admin("POST", `${AT}/profiles/${before.id}`, { tags: ["kept"], attributes: { tier: "gold" } })
      await shop().admin("POST", `${AT}/profiles/${before.id}/consent`, { purpose: "marketing", state: "subscribed", source: "asked at the till" })
      const { profile } = await shop().admin<ProfileDetailResponse>("POST", `${AT}/profiles/${before.id}/customer`, { email: "New@example.com" })
      expect(profile.id).not.toBe(before.id)
      expect(profile).toMatchObject({ email: "new@example.com", customer_id: before.customer_id, orders: 1, tags: ["kept"], email_consent: "subscribed" })
      expect(profile.attributes).toMatchObject([{ key: "tier", value: "gold" }])
      expect(await find("old@example.com")).toBeUndefined()
    })

    it("is deleted once its address is typed, with the login; who ordered stays as a profile", async () => {
      const profile = await create({ email: "leaving@example.com" })
      const auth = shop().container.resolve<IAuthModuleService>(Modules.AUTH)
      await customers().updateCustomers(profile.customer_id!, { has_account: true } as object)
      const login = await auth.createAuthIdentities({ provider_identities: [{ provider: "emailpass", entity_id: "leaving@example.com" }], app_metadata: { customer_id: profile.customer_id! } })
      await ordered(profile)
      const remove = (confirm: string) => shop().admin<CustomerRemovedResponse>("DELETE", `${AT}/profiles/${profile.id}/customer`, { confirm })

      expect((await refusal(remove("other@example.com"))).problems[0]!.path).toEqual(["confirm"])
      expect(await remove("Leaving@example.com")).toMatchObject({ deleted_customers: [profile.customer_id], profile: { id: profile.id, orders: 1, customer_id: null, has_account: false } })
      expect(await customers().listCustomers({ id: profile.customer_id! })).toEqual([])
      expect(await auth.listAuthIdentities({ id: [login.id] })).toEqual([])
      expect((await activity(profile.id)).map(({ action }) => action)).toContain("deleted customer")
    })

    it("is gone altogether without orders, an account without a login too", async () => {
      const profile = await create({ email: "gone.now@example.com" })
      await customers().updateCustomers(profile.customer_id!, { has_account: true } as object)
      const answer = await shop().admin<CustomerRemovedResponse>("DELETE", `${AT}/profiles/${profile.id}/customer`, { confirm: profile.email })
      expect(answer).toEqual({ id: profile.id, deleted_customers: [profile.customer_id], profile: null })
      expect(await refusal(retrieve(profile.id))).toMatchObject({ type: "not_found" })
    })
  })
}, { pump: { enabled: false }, reportingCurrency: "eur" })
