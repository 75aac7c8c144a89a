import { createCampaigns } from "../../src/modules/marketing/areas/campaigns"
import type { EmailConsent } from "../../src/core/campaigns/may-send"
import { campaignPlanSchema } from "../../src/core/campaigns/plan.schema"
import type { Message } from "../../src/core/campaigns/message.schema"
import type { MarketingContext } from "../../src/modules/marketing/context"

let made = 0

/** A message that says something about the person and leads somewhere. */
export const aMessage = (change: Partial<Message> = {}): Message => ({
  version: 1,
  subject: "Spring is here, {{ person.first_name }}",
  preheader: "See what is new",
  sender: { name: "", email: "", replyTo: "" },
  mjml: `<mjml><mj-body><mj-section><mj-column><mj-text>Hello {{ person.first_name }}, you ordered {{ person.orders }} times.</mj-text><mj-button href="https://shop.example.com/spring">To the shop</mj-button></mj-column></mj-section></mj-body></mjml>`,
  ...change,
})

/** People who agreed to mails, all members of one new segment whose membership stands as written. Addresses are `<prefix><n>@example.com`. */
export async function aSegmentOf({ db }: Pick<MarketingContext, "db">, people: number, { prefix = "person", consent = "subscribed" }: { prefix?: string; consent?: EmailConsent } = {}): Promise<string> {
  made += 1
  const id = `mseg_${process.pid}_${made}`
  await db.query(
    `with people as (
       insert into marketing_profile (id, email, email_hash, first_name, orders, email_consent)
       select $1 || '_' || n, $2 || n || '@example.com', md5($2 || n), 'Person' || n, n % 7, $4 from generate_series(1, $3::int) n
       on conflict (email) do update set email_consent = excluded.email_consent returning key
     ), segment as (
       insert into marketing_segment (id, name, rule, member_count, stale) values ($1, $1, '{"version":1,"combinator":"and","rules":[]}', $3, false) returning key
     )
     insert into marketing_segment_member (segment_key, profile_key) select segment.key, people.key from segment, people`,
    [id, prefix, people, consent]
  )
  return id
}

/** The campaigns of a context over segments whose membership stands as written. */
export const campaignsOf = (context: MarketingContext) => createCampaigns(context, { refresh: async () => undefined })

/** A draft to these segments; its id. */
export async function aDraft(context: MarketingContext, include: string[], change: { exclude?: string[]; message?: Message; name?: string; plan?: object } = {}): Promise<string> {
  const campaigns = campaignsOf(context)
  const { id } = await campaigns.create({
    id: campaigns.newId(),
    name: change.name ?? "Spring sale",
    audience: { version: 1, include, exclude: change.exclude ?? [] },
    message: change.message ?? aMessage(),
    plan: campaignPlanSchema.parse(change.plan ?? {}),
    createdBy: null,
  })
  return id
}
