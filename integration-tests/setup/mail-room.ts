import type { MarketingOptionsInput } from "../../src/modules/marketing/options"
import { deliverCampaigns } from "../../src/modules/marketing/pump/deliver-campaigns"
import { keepHeartbeat } from "../../src/modules/marketing/pump/keep-heartbeat"
import { startPump, type Pump } from "../../src/modules/marketing/pump/start-pump"
import type { PumpTask } from "../../src/modules/marketing/pump/task"
import { aDraft, aSegmentOf, campaignsOf } from "../world/a-draft"
import { theMailSink, type MailSink } from "../world/the-mail-sink"
import { eventually } from "./eventually"
import { marketingContext, type TestContext } from "./marketing-context"

type Email = Partial<NonNullable<MarketingOptionsInput["email"]>>
type Smtp = NonNullable<Email["smtp"]>

type Settings = {
  /** What the pump does besides beating and delivering. */
  tasks?: PumpTask[]
  options?: Partial<Omit<MarketingOptionsInput, "email">>
  /** What differs of the shop's e-mail; a function where it is known only when the tests begin. */
  email?: Email | (() => Email)
  smtp?: Partial<Smtp>
  sink?: Parameters<typeof theMailSink>[0]
}

/**
 * A mail server, the module's context that sends to it and as many pumps as a test starts, for the tests of the
 * `describe` it is called in. Pumps end with their test, and no campaign under way is left to the next one.
 */
export function mailRoom(name: string, { tasks = [], options = {}, email = {}, smtp = {}, sink: settings }: Settings = {}) {
  let sink: MailSink
  let context: TestContext
  let pumps: Pump[] = []
  const lanes = [{ name: "pulse", everywhere: true as const, tasks: [keepHeartbeat] }, ...(tasks.length ? [{ name: "plans", tasks }] : []), { name: "delivery", tasks: [deliverCampaigns] }]

  beforeAll(async () => {
    sink = await theMailSink(settings)
    context = await marketingContext(name, {
      ...options,
      pump: { idleMs: 20, ...options.pump },
      email: {
        from: { name: "Test shop", email: "shop@example.com" }, postalAddress: "1 Test Street",
        ...(typeof email === "function" ? email() : email),
        smtp: { url: sink.url, connections: 5, ...smtp },
      },
    })
  })
  afterAll(async () => {
    await context?.drop()
    await sink?.stop()
  })
  const stop = async () => {
    await Promise.all(pumps.map((pump) => pump.stop()))
    pumps = []
  }
  afterEach(async () => {
    await stop()
    await context.db.query("update marketing_campaign set status = 'cancelled' where status in ('sending', 'scheduled')")
  })

  const campaigns = () => campaignsOf(context)
  return {
    get sink() { return sink },
    get context() { return context },
    campaigns,
    /** Starts a pump in this process, on the room's context unless another is given. */
    start: (given: TestContext = context): Pump => {
      const pump = startPump(given, lanes)
      pumps.push(pump)
      return pump
    },
    /** Ends the pumps before the test's end. */
    stop,
    /** A campaign to so many people, `<prefix><n>@example.com`, on its way; its id. */
    send: async (prefix: string, people: number, change: Parameters<typeof aDraft>[2] = {}): Promise<string> => {
      const id = await aDraft(context, [await aSegmentOf(context, people, { prefix })], change)
      await campaigns().send(id)
      return id
    },
    /** Waits until the campaign is so. */
    reach: (id: string, status: string) => eventually(`campaign ${status}`, () => campaigns().retrieve(id), (campaign) => campaign.status === status),
    progress: async (id: string) => (await campaigns().report(id)).progress,
  }
}
