import type { SettingDetailResponse, SettingListResponse } from "../../src/core/http"
import { MARKETING_MODULE } from "../../src/modules/marketing"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import type { SendingRules } from "../../src/core/campaigns/sending-rules.schema"
import { describeRunningShop } from "../setup/running-shop"

describeRunningShop("settings", (shop) => {
  const admin: ReturnType<typeof shop>["admin"] = (method, path, body) => shop().admin(method, path, body)
  const service = () => shop().container.resolve<MarketingModuleService>(MARKETING_MODULE)

  it("are listed with their defaults before anybody changed them", async () => {
    const { settings } = await admin<SettingListResponse>("GET", "/admin/marketing/settings")
    expect(settings.map(({ name }) => name)).toEqual(expect.arrayContaining(["sending", "storefront"]))
    for (const setting of settings) expect(setting).toMatchObject({ value: setting.default, updated_at: null })
  })

  it("are kept whole, with who changed what", async () => {
    const { setting } = await admin<SettingDetailResponse<SendingRules>>("POST", "/admin/marketing/settings/sending", { smartSendingHours: 24, quietHours: { from: "22:30" } })
    expect(setting).toMatchObject({ name: "sending", value: { smartSendingHours: 24, quietHours: { from: "22:30", to: "08:00" }, frequencyCap: { mails: 3, days: 7 } }, updated_at: expect.any(String) })
    expect(await service().settings.read("sending")).toEqual(setting.value)
    const { rows } = await shop().sql.raw(`select actor_type, area, detail from marketing_activity where action = 'changed a setting' and subject_id = 'sending'`)
    expect(rows).toMatchObject([{ area: "settings", detail: { before: { smartSendingHours: 16 }, after: { smartSendingHours: 24 } } }])
  })

  it("refuse what is wrong with its place, and names nobody knows", async () => {
    const answer = await shop().raw("/admin/marketing/settings/sending", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ frequencyCap: { mails: -1 } }) })
    expect([answer.status, await answer.json()]).toMatchObject([400, { problems: [{ path: ["frequencyCap", "mails"], message: "Write a whole number from 0 to 1,000." }] }])
    await expect(admin("GET", "/admin/marketing/settings/setup")).rejects.toThrow(/404.*There is no setting setup/s)
    await expect(admin("POST", "/admin/marketing/settings/setup", {})).rejects.toThrow(/404/)
  })

  it("take their default when what is stored cannot be read", async () => {
    await shop().sql.raw(`update marketing_setting set value = '{"lateLimitMinutes": "soon"}' where name = 'sending'`)
    expect(await service().settings.read("sending")).toMatchObject({ lateLimitMinutes: 120, smartSendingHours: 16 })
  })
})
