import type { CampaignDetailResponse, MessagePreviewResponse, OverviewResponse, SenderDetailResponse, SenderListResponse, TestSendResponse } from "../../src/core/http"
import { Modules } from "@medusajs/framework/utils"
import { MARKETING_MODULE } from "../../src/modules/marketing"
import { leaveNotice } from "../../src/modules/marketing/queries/notices/leave-notice"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { describeRunningShop } from "../setup/running-shop"
import { aMessage } from "../world/a-draft"

describeRunningShop("senders", (shop) => {
  const admin: ReturnType<typeof shop>["admin"] = (method, path, body) => shop().admin(method, path, body)
  const list = () => admin<SenderListResponse>("GET", "/admin/marketing/senders")
  const create = (body: object) => admin<SenderDetailResponse>("POST", "/admin/marketing/senders", { name: "News", from_email: "news@example.com", ...body })

  it("begin with the one of the options, and are made, changed, chosen and deleted, with who did it", async () => {
    expect((await list()).senders).toMatchObject([{ id: "msender_options", is_default: true, built_in: true, from_email: "shop@example.com" }])
    const { sender } = await create({ per_second: 5, warm_up: { first: 100, target: 1_000 } })
    expect(sender).toMatchObject({ status: "active", is_default: false, per_second: 5, warm_up: { first: 100, target: 1_000, step: 0, cap: 100, sent_today: 0 } })
    await admin("POST", `/admin/marketing/senders/${sender.id}`, { from_name: "The news", warm_up: null })
    const { sender: chosen } = await admin<SenderDetailResponse>("POST", `/admin/marketing/senders/${sender.id}/default`, {})
    expect(chosen).toMatchObject({ is_default: true, from_name: "The news", warm_up: null, per_second: 5 })
    expect((await admin<OverviewResponse>("GET", "/admin/marketing/overview")).overview.sender).toMatchObject({ ready: true, from: "The news <news@example.com>" })
    await expect(admin("DELETE", `/admin/marketing/senders/${sender.id}`)).rejects.toThrow(/400.*default sender cannot be deleted/s)
    await admin("POST", "/admin/marketing/senders/msender_options/default", {})
    await admin("POST", `/admin/marketing/senders/${sender.id}/pause`, {})
    expect((await list()).senders.find(({ id }) => id === sender.id)).toMatchObject({ status: "paused", paused_reason: "Paused by hand." })
    await expect(admin("POST", `/admin/marketing/senders/${sender.id}/pause`, {})).rejects.toThrow(/paused already/)
    await admin("POST", `/admin/marketing/senders/${sender.id}/resume`, {})
    await admin("DELETE", `/admin/marketing/senders/${sender.id}`)
    expect((await list()).senders).toHaveLength(1)
    const { rows } = await shop().sql.raw("select action from marketing_activity where subject_id = ? order by key", [sender.id])
    expect(rows.map(({ action }) => action)).toEqual(["created a sender", "changed a sender", "chose the default sender", "paused a sender", "resumed a sender", "deleted a sender"])
  })

  it("refuse what cannot be, with its place", async () => {
    await expect(create({ from_email: "nobody" })).rejects.toThrow(/400.*from_email.*|400.*Write an e-mail address/s)
    await expect(create({ transport: "elsewhere" })).rejects.toThrow(/400.*no transport “elsewhere”/s)
    await expect(create({ warm_up: { first: 100, target: 10 } })).rejects.toThrow(/400.*cannot be below its beginning/s)
    await expect(admin("POST", "/admin/marketing/senders/msender_options", { from_email: "else@example.com" })).rejects.toThrow(/400.*plugin's options/s)
  })

  it("send a test, and are refused as free mail when a message is checked", async () => {
    const { test } = await admin<TestSendResponse>("POST", "/admin/marketing/senders/msender_options/test", { to: "ada@example.com" })
    expect(test).toMatchObject({ to: "ada@example.com", accepted: true })
    expect(shop().mailbox.mailTo("ada@example.com")!.subject).toBe("[Test] Mail from Demo Shop")

    const { sender } = await create({ name: "Private", from_email: "harbour@gmail.com" })
    const message = aMessage({ sender: { id: sender.id, name: "", email: "", replyTo: "" }, preheader: "" })
    const { preview } = await admin<MessagePreviewResponse>("POST", "/admin/marketing/campaigns/preview", { message })
    expect(preview.checks[0]).toMatchObject({ level: "problem", name: "free_mail" })
    expect(preview.checks).toContainEqual(expect.objectContaining({ level: "warning", name: "preheader" }))
    expect(preview.checks).toContainEqual(expect.objectContaining({ level: "fine", name: "unsubscribe" }))
    const { campaign } = await admin<CampaignDetailResponse>("POST", "/admin/marketing/campaigns", { name: "Private", audience: { version: 1, include: [], exclude: [] }, message })
    expect(campaign.problems).toContainEqual({ path: ["message", "sender", "email"], message: preview.checks[0]!.message })
    expect(campaign.checks.map(({ name }) => name)).toEqual(preview.checks.map(({ name }) => name))
  })

  it("and word of what stopped stands once at the bell of the admin", async () => {
    const { context, notices } = shop().container.resolve<MarketingModuleService>(MARKETING_MODULE)
    await leaveNotice(context.db, { kind: "campaign_paused", title: "The campaign “Spring” paused itself", description: "The mail server could not be reached." })
    const notifications = shop().container.resolve(Modules.NOTIFICATION)
    await notices.deliver((notification) => notifications.createNotifications(notification))
    const told = await notifications.listNotifications({ channel: "feed", template: "marketing-campaign-paused" })
    expect(told).toMatchObject([{ data: { title: "The campaign “Spring” paused itself" }, status: "success" }])
    expect(await notices.deliver((notification) => notifications.createNotifications(notification))).toBe(0)
  })
})
