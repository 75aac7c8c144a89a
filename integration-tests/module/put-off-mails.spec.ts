import { eventually } from "../setup/eventually"
import { mailRoom } from "../setup/mail-room"

describe("mails a server puts off", () => {
  const room = mailRoom("put_off_mails", { options: { pump: { retryMinutes: [15, 60] } }, smtp: { connections: 2 } })
  const { campaigns, progress } = room

  const waiting = (occurrence: string) => room.context.db.query<{ minutes: number; attempts: number; detail: string }>(
    `select round(extract(epoch from send.due_at - now()) / 60)::int as minutes, send.attempts::int as attempts, send.detail from marketing_send send
     join marketing_campaign campaign on campaign.occurrence_key = send.occurrence_key where campaign.id = $1 and send.state = 'queued' order by send.profile_key`, [occurrence])
  const timePasses = async (id: string) => {
    await room.context.db.query("update marketing_send set due_at = now() - interval '1 second' where state = 'queued' and due_at is not null")
    await room.context.db.query("update marketing_campaign set wake_at = null where id = $1", [id])
  }
  const sending = (prefix: string) => {
    room.start()
    return room.send(prefix, 2)
  }

  it("wait longer after each try, and go out when the server takes them", async () => {
    const id = await sending("once")
    await eventually("both wait", () => waiting(id), (rows) => rows.length === 2 && rows.every(({ minutes }) => minutes !== null))
    expect(await waiting(id)).toEqual([1, 2].map(() => ({ minutes: 15, attempts: 1, detail: expect.stringContaining("Come back later") })))
    expect(await campaigns().retrieve(id)).toMatchObject({ status: "sending" })
    await timePasses(id)
    await eventually("sent", () => progress(id), ({ accepted }) => accepted === 2)
    await room.reach(id, "sent")
  })

  it("fail after the last try, and can be tried by hand", async () => {
    const id = await sending("defer")
    for (const [minutes, attempts] of [[15, 1], [60, 2]] as const) {
      await eventually(`the try ${attempts}`, () => waiting(id), (rows) => rows.length === 2 && rows.every((row) => row.attempts === attempts && row.minutes === minutes))
      await timePasses(id)
    }
    await eventually("failed", () => progress(id), ({ failed }) => failed === 2)
    expect((await campaigns().report(id)).reasons).toMatchObject([{ state: "failed", reason: "temporary", count: 2 }])
    await room.reach(id, "sent")
    expect(await campaigns().retryFailed(id)).toBe(2)
    await eventually("failed again", () => progress(id), ({ failed }) => failed === 2)
  })
})
