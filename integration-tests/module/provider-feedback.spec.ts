import { createHmac, createSign } from "node:crypto"
import { createLinks } from "../../src/modules/marketing/areas/links"
import { deliveryMessageId } from "../../src/core/campaigns/build-mime"
import { certificate, privateKey } from "../../src/core/campaigns/unit-tests/sns-certificate"
import { receiveFeedback } from "../../src/modules/marketing/areas/campaigns/receive-feedback"
import type { Database } from "../../src/modules/marketing/database"
import { erasePeople } from "../../src/modules/marketing/memory/erase-people"
import { recordConsents } from "../../src/modules/marketing/memory/record-consents"
import { expireSuppressions } from "../../src/modules/marketing/queries/campaigns/expire-suppressions"
import { lockConsent } from "../../src/modules/marketing/queries/links/lock-consent"
import { withdrawConsent } from "../../src/modules/marketing/queries/links/withdraw-consent"
import { lockMemory } from "../../src/modules/marketing/queries/profiles/lock-memory"
import { settleFeedbackBatch } from "../../src/modules/marketing/pump/settle-feedback"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { somebodyWaits } from "../setup/somebody-waits"
import { aSentMail, whatIsKnown, type SentMail } from "../world/a-sent-mail"

const secret = `whsec_${Buffer.from("a secret of the tests").toString("base64")}`
const topic = "arn:aws:sns:eu-west-1:1:mails"
const DAY = 86_400_000
let context: TestContext
let told = 0

beforeAll(async () => {
  context = await marketingContext("provider_feedback", {
    email: { from: { name: "Test shop", email: "shop@example.com" }, postalAddress: "1 Test Street", webhooks: { generic: secret, ses: topic }, pauseAt: { afterMails: 10 } },
  })
})
afterAll(() => context.drop())

type Telling = { kind: string; mail: SentMail; id?: string; code?: string; detail?: string; permanent?: boolean; at?: Date; named?: boolean }

/** Tells it as a provider would, signed, and lets the pump make of it what it means. */
async function tell(...tellings: Telling[]): Promise<string> {
  const body = Buffer.from(JSON.stringify({
    events: tellings.map(({ mail, id = `e${(told += 1)}`, named = true, at = new Date(), ...event }) => ({
      ...event, id, at: at.toISOString(), email: mail.email,
      ...(named ? { message_id: `<${deliveryMessageId({ head: "", domain: "example.com" }, mail.occurrenceKey, mail.profileKey)}>` } : {}),
    })),
  }))
  const timestamp = String(Math.floor(Date.now() / 1_000))
  const signature = createHmac("sha256", Buffer.from(secret.slice(6), "base64")).update(`m${told}.${timestamp}.`).update(body).digest("base64")
  const answer = await receiveFeedback(context)("generic", { "webhook-id": `m${told}`, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` }, body)
  while (await settleFeedbackBatch(context, 100)) { /* until nothing waits */ }
  return answer
}

const sendOf = async ({ occurrenceKey, profileKey }: SentMail) =>
  (await context.db.query<{ state: string; reason: string | null }>("select state, reason from marketing_send where occurrence_key = $1 and profile_key = $2", [occurrenceKey, profileKey]))[0]

/** Begins a deed, has the pump settle what was told once the deed holds what it takes first, and ends the deed. */
async function settleAmid(begin: (db: Database) => Promise<unknown>, end: (db: Database) => Promise<unknown>): Promise<number> {
  let settling: Promise<number>
  await context.db.transaction(async (inner) => {
    await begin(inner)
    settling = settleFeedbackBatch(context, 100)
    settling.catch(() => undefined)
    await somebodyWaits(context.db)
    await end(inner)
  })
  return settling!
}

async function unknownMail(): Promise<SentMail> {
  const mail = await aSentMail(context)
  await context.db.query("update marketing_send set state = 'unknown', reason = 'worker_lost' where occurrence_key = $1", [mail.occurrenceKey])
  return mail
}

it("an address that does not exist is never mailed again; a full mailbox and a refusal for policy are", async () => {
  const [gone, full, policy] = [await aSentMail(context), await aSentMail(context), await aSentMail(context)]
  expect(await tell(
    { kind: "bounced", mail: gone, code: "5.1.1", detail: `550 <${gone.email}> no such user`, permanent: true },
    { kind: "bounced", mail: full, code: "5.2.2", permanent: true },
    { kind: "bounced", mail: policy, code: "5.7.26", permanent: true },
  )).toBe("taken")
  expect((await whatIsKnown(context, gone)).suppressions).toEqual(["hard_bounce"])
  expect((await whatIsKnown(context, full)).suppressions).toEqual([])
  expect((await whatIsKnown(context, policy)).suppressions).toEqual([])
  expect(await context.db.query("select 1 from marketing_provider_event where detail like '%@%'")).toEqual([])
})

it("signs that no database holds cost neither the telling they are in nor the others of its batch", async () => {
  const [odd, other] = [await aSentMail(context), await aSentMail(context)]
  const halfAPair = `${"x".repeat(499)}😀`
  expect(await tell(
    { kind: "bounced", mail: { ...odd, email: `\0${odd.email}\uD800` }, named: false, id: "nul\0", code: "5.1.1\0", detail: `no\0 such user \uDC00here`, permanent: true },
    { kind: "bounced", mail: other, id: "pair", code: "5.1.1", detail: halfAPair, permanent: true },
  )).toBe("taken")
  expect(await context.db.query("select event_id, code, detail from marketing_provider_event where event_id in ('nul', 'pair') order by event_id")).toEqual([
    { event_id: "nul", code: "5.1.1", detail: "no such user here" }, { event_id: "pair", code: "5.1.1", detail: "x".repeat(499) },
  ])
  expect((await whatIsKnown(context, odd)).suppressions).toEqual(["hard_bounce"])
  expect((await whatIsKnown(context, other)).suppressions).toEqual(["hard_bounce"])
})

it("a spam report suppresses and withdraws consent, and outweighs having unsubscribed", async () => {
  const mail = await aSentMail(context)
  await tell({ kind: "unsubscribed", mail, named: false })
  expect(await whatIsKnown(context, mail)).toMatchObject({ consent: "unsubscribed", toEvaluate: true })
  await tell({ kind: "complained", mail })
  const known = await whatIsKnown(context, mail)
  expect(known.suppressions).toEqual(["complaint"])
  expect(known.consents.map(({ source }) => source)).toEqual(["unsubscribed at generic", "spam report, told by generic"])
})

it("an address that rests for a while rests for good once its mail comes back for good, or its owner leaves", async () => {
  const [gone, left] = [await aSentMail(context), await aSentMail(context)]
  await context.db.query(
    `insert into marketing_suppression (email_hash, reason, note, expires_at) select email_hash, 'manual', 'Asked for a break', now() + interval '1 day' from marketing_profile where key = any ($1::bigint[])`,
    [[gone.profileKey, left.profileKey]])
  await tell({ kind: "bounced", mail: gone, code: "5.1.1", detail: "550 no such user", permanent: true })
  await createLinks(context).unsubscribe(new URL(left.unsubscribe).searchParams.get("t")!, "unsubscribe page")
  const rows = await context.db.query(
    "select profile.key::float8 as key, suppression.reason, suppression.expires_at from marketing_suppression suppression join marketing_profile profile using (email_hash) where profile.key = any ($1::bigint[]) order by 1", [[gone.profileKey, left.profileKey]])
  expect(rows).toEqual([[gone, "hard_bounce"], [left, "unsubscribed"]].map(([mail, reason]) => ({ key: (mail as SentMail).profileKey, reason, expires_at: null })))
})

it("a mail of unknown fate is settled by what came of it, whatever is told first, and a repetition changes nothing", async () => {
  const [arrived, lost, late] = [await unknownMail(), await unknownMail(), await unknownMail()]
  await tell({ kind: "delivered", mail: arrived, id: "d1" }, { kind: "bounced", mail: lost, code: "5.1.1", permanent: true })
  await tell({ kind: "delivered", mail: arrived, id: "d1" })
  await tell({ kind: "deferred", mail: late }, { kind: "delivered", mail: late })
  expect(await sendOf(arrived)).toEqual({ state: "accepted", reason: null })
  expect(await sendOf(lost)).toEqual({ state: "failed", reason: "rejected" })
  expect(await sendOf(late)).toEqual({ state: "accepted", reason: null })
  expect(await context.db.query("select 1 from marketing_provider_event where event_id = 'd1'")).toHaveLength(1)
  const accepted = await aSentMail(context)
  await tell({ kind: "bounced", mail: accepted, code: "5.1.1", permanent: true })
  expect(await sendOf(accepted)).toEqual({ state: "accepted", reason: null })
})

it("five mails put off over two weeks let an address rest for ninety days, unless one arrived between", async () => {
  const [tired, well] = [await aSentMail(context), await aSentMail(context)]
  const ago = (days: number) => new Date(Date.now() - days * DAY)
  for (const days of [20, 16, 12, 8]) await tell({ kind: "bounced", mail: tired, code: "4.4.1", at: ago(days) }, { kind: "bounced", mail: well, code: "4.4.1", at: ago(days) })
  expect((await whatIsKnown(context, tired)).suppressions).toEqual([])
  await tell({ kind: "delivered", mail: well, at: ago(10) })
  await tell({ kind: "bounced", mail: tired, code: "4.4.1", at: ago(2) }, { kind: "bounced", mail: well, code: "4.4.1", at: ago(2) })
  expect((await whatIsKnown(context, tired)).suppressions).toEqual(["soft_bounces"])
  expect((await whatIsKnown(context, well)).suppressions).toEqual([])
  await expireSuppressions(context.db)
  expect((await whatIsKnown(context, tired)).suppressions).toEqual(["soft_bounces"])
  await context.db.query("update marketing_suppression set expires_at = now() - interval '1 second' where reason = 'soft_bounces'")
  await expireSuppressions(context.db)
  expect((await whatIsKnown(context, tired)).suppressions).toEqual([])
})

it("a campaign whose mails come back pauses by itself and says why", async () => {
  const mail = await aSentMail(context)
  const { db } = context
  await db.query(`with people as (
      insert into marketing_profile (id, email, email_hash) select 'mprof_pause' || n, 'pause' || n || '@example.com', md5(n::text) from generate_series(1, 20) n returning key)
    insert into marketing_send (occurrence_key, profile_key, state) select $1, key, 'accepted' from people`, [mail.occurrenceKey])
  await db.query("update marketing_campaign set status = 'sending', occurrence_key = $1 where key = (select campaign_key from marketing_occurrence where key = $1)", [mail.occurrenceKey])
  const status = async () => (await db.query<{ status: string; paused_reason: string | null }>("select status, paused_reason from marketing_campaign where occurrence_key = $1", [mail.occurrenceKey]))[0]!
  await tell({ kind: "bounced", mail, code: "5.7.1", permanent: true })
  expect((await status()).status).toBe("sending")
  await tell({ kind: "bounced", mail, code: "5.1.1", permanent: true })
  expect(await status()).toEqual({ status: "paused", paused_reason: expect.stringContaining("Of 21 mails 1 came back for good") })
})

const report = ({ email, profileKey }: SentMail, kind = "complained") => context.db.query(
  `insert into marketing_provider_event (provider, event_id, kind, email_hash, profile_key, detail, occurred_at)
   select 'generic', gen_random_uuid(), $2, email_hash, key, 'in words', now() from marketing_profile where key = $1 and email = $3`, [profileKey, kind, email])

it("whoever unsubscribes while their spam report is settled is unsubscribed, and the report counts", async () => {
  const mail = await aSentMail(context)
  await report(mail)
  const settled = await settleAmid((db) => lockConsent(db, mail.profileKey), (db) => withdrawConsent(db, { ...mail, source: "one-click unsubscribe" }))
  expect(settled).toBe(1)
  const known = await whatIsKnown(context, mail)
  expect(known).toMatchObject({ consent: "unsubscribed", suppressions: ["complaint"], touches: [{ kind: "unsubscribe" }] })
  expect(known.consents.map(({ source }) => source).sort()).toEqual(["one-click unsubscribe", "spam report, told by generic"])
})

it("whoever subscribes again while a spam report of before is settled is not mailed for it", async () => {
  const mail = await aSentMail(context)
  await context.db.transaction((db) => withdrawConsent(db, { ...mail, source: "unsubscribe page" }))
  await report(mail)
  const again = { email: mail.email, purpose: "marketing" as const, state: "subscribed" as const, source: "form", occurredAt: new Date(Date.now() + DAY) }
  expect(await settleAmid(lockMemory, (db) => recordConsents(db, [again]))).toBe(1)
  expect(await whatIsKnown(context, mail)).toMatchObject({ consent: "subscribed", suppressions: ["complaint"] })
})

it("whoever is erased while what their mailbox told is settled is erased, and stays so", async () => {
  const [mail, other] = [await aSentMail(context), await aSentMail(context)]
  await report(mail, "delivered")
  await report(mail)
  await report(other)
  expect(await settleAmid(lockMemory, (db) => erasePeople(db, [mail.profileKey]))).toBe(3)
  expect((await whatIsKnown(context, mail)).suppressions).toEqual(["erased"])
  expect((await whatIsKnown(context, other)).suppressions).toEqual(["complaint"])
  expect(await context.db.query("select 1 from marketing_provider_event where profile_key = $1 and detail <> ''", [mail.profileKey])).toEqual([])
  expect(await context.db.query("select 1 from marketing_profile where email = $1", [mail.email])).toEqual([])
})

it("refuses what is not the provider's, and providers that are not set up", async () => {
  const receive = receiveFeedback(context)
  expect(await receive("generic", {}, Buffer.from("{}"))).toBe("forged")
  expect(await receive("sendgrid", {}, Buffer.from("[]"))).toBe("not_set_up")
})

it("asks Amazon for its certificates only, once for each, and keeps nothing else that lies there", async () => {
  const asked: string[] = []
  let answer = certificate
  const receive = receiveFeedback(context, async (url) => {
    asked.push(url)
    return answer
  })
  const told = { Message: "{}", MessageId: "n1", Timestamp: new Date().toISOString(), TopicArn: topic, Type: "Notification" }
  const Signature = createSign("RSA-SHA256").update(Object.entries(told).map(([name, value]) => `${name}\n${value}\n`).join("")).sign(privateKey, "base64")
  const tellSes = (file: string, more: object = {}) =>
    receive("ses", {}, Buffer.from(JSON.stringify({ ...told, SignatureVersion: "2", Signature, SigningCertURL: `https://sns.eu-west-1.amazonaws.com/${file}`, ...more })))
  expect(await tellSes("?Action=GetTopicAttributes&x=.pem")).toBe("forged")
  expect(await tellSes("SimpleNotificationService-0.pem", { TopicArn: "arn:aws:sns:eu-west-1:2:theirs" })).toBe("forged")
  expect(asked).toEqual([])

  answer = `<Value>${certificate}</Value>`
  await expect(tellSes("SimpleNotificationService-0.pem")).rejects.toThrow(/is no certificate/)
  answer = certificate
  for (let number = 0; number < 11; number += 1) expect(await tellSes(`SimpleNotificationService-${number.toString(16)}.pem`)).toBe("taken")
  expect(asked).toHaveLength(12)
  await tellSes("SimpleNotificationService-a.pem")
  expect(asked).toHaveLength(12)
  await tellSes("SimpleNotificationService-0.pem")
  expect(asked).toHaveLength(13)
})
