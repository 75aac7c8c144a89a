import { sendingSetting } from "../sending"
import { isSettingName, settings } from "../settings"
import { storefrontSetting } from "../storefront"

describe("settings", () => {
  it.each(Object.entries(settings))("%s has a default for everything, and its own name", (name, setting) => {
    expect(setting.name).toBe(name)
    const value: unknown = setting.schema.parse({})
    expect(setting.schema.parse(value)).toEqual(value)
  })

  it("know their names only", () => {
    expect([isSettingName("sending"), isSettingName("toString"), isSettingName("setup")]).toEqual([true, false, false])
  })

  it("begin with the shop's sending rules as the field recommends them", () => {
    expect(sendingSetting.schema.parse({})).toEqual({
      version: 1, quietHours: { from: "21:00", to: "08:00" }, smartSendingHours: 16, frequencyCap: { mails: 3, days: 7 },
      lateLimitMinutes: 120, holdoutAlways: 0, audienceGuard: 3, timeZone: "UTC",
    })
  })

  it("say where a rule is wrong", () => {
    const wrong = sendingSetting.schema.safeParse({ quietHours: { from: "25:00" }, frequencyCap: { mails: 1.5 }, audienceGuard: 0.5 })
    expect(wrong.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["quietHours.from", "Write a time like 21:00."],
      ["frequencyCap.mails", "Write a whole number from 0 to 1,000."],
      ["audienceGuard", "Write 0, or a number from 1 to 100."],
    ])
  })

  it.each(["/products/{handle}", "{storefront}/products", "javascript:{handle}"])("refuse %s as a product's address", (productUrl) => {
    expect(storefrontSetting.schema.safeParse({ productUrl }).success).toBe(false)
  })
})
