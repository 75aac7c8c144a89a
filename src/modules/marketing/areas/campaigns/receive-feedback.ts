import { MedusaError } from "@medusajs/framework/utils"
import { storable } from "../../../../core/base/storable"
import { readDeliveryMessageId } from "../../../../core/campaigns/build-mime"
import { providers } from "../../../../core/campaigns/provider-events"
import { classifyBounce } from "../../../../core/campaigns/provider-events/classify-bounce"
import type { ProviderEvent, ProviderReading, ProviderRequest } from "../../../../core/campaigns/provider-events/provider-event"
import { isBareCertificate, readSes, snsCertificateUrl } from "../../../../core/campaigns/provider-events/ses"
import type { MarketingContext } from "../../context"
import { insertProviderEvents, type NewProviderEvent } from "../../queries/campaigns/insert-provider-events"

export type WebhookProvider = keyof MarketingContext["options"]["email"]["webhooks"]

/** How a webhook is answered: taken, refused because it is not the provider's, not readable, or not set up here. */
export type WebhookAnswer = "taken" | "forged" | "unreadable" | "not_set_up"

/** A certificate or confirmation at Amazon, asked for by its address. Only addresses that were proven to be Amazon's come here. */
export type FetchText = (url: string) => Promise<string>

const LONGEST_DETAIL = 500
/** Amazon signs with one certificate at a time and seldom changes it. */
const KEPT_CERTIFICATES = 10

/** Takes what providers tell: proven, kept once, and answered at once. What it means is the pump's to settle. */
export function receiveFeedback({ db, options, logger, now }: MarketingContext, fetchText: FetchText = askAmazon) {
  const certificates = new Map<string, string>()

  const read = async (provider: WebhookProvider, secret: string, request: ProviderRequest): Promise<ProviderReading> => {
    if (provider !== "ses") return providers.find(({ name }) => name === provider)!.read(request, secret)
    const url = snsCertificateUrl(request.body, secret)
    if (!url) return { outcome: "forged", reason: "The topic is not the one of the settings, or the certificate not Amazon's." }
    return readSes(request, secret, certificates.get(url) ?? (await askForCertificate(url)))
  }

  /** Keeps the newest; an answer that is no certificate is not kept, and Amazon tells again. */
  const askForCertificate = async (url: string): Promise<string> => {
    const certificate = await fetchText(url)
    if (!isBareCertificate(certificate)) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${url} is no certificate`)
    certificates.set(url, certificate)
    for (const oldest of [...certificates.keys()].slice(0, -KEPT_CERTIFICATES)) certificates.delete(oldest)
    return certificate
  }

  return async (provider: WebhookProvider, headers: ProviderRequest["headers"], body: Buffer): Promise<WebhookAnswer> => {
    const secret = options.email.webhooks[provider]
    if (!secret) return "not_set_up"
    const reading = await read(provider, secret, { headers, body, now: now() })
    if (reading.outcome === "events") {
      if (reading.events.length) await insertProviderEvents(db, provider, withoutDoubles(reading.events.map(asRow)))
      return "taken"
    }
    if (reading.outcome === "confirm") {
      await fetchText(reading.url)
      return "taken"
    }
    logger.warn(`marketing webhooks, ${provider}: ${reading.reason}`)
    return reading.outcome
  }
}

/** One statement may not write the same row twice. */
const withoutDoubles = (events: readonly NewProviderEvent[]) => [...new Map(events.map((event) => [event.id, event])).values()]

/** What is kept of a telling. Signs that the database cannot hold go: the words are a stranger's server's, and one line must not lose the others. */
function asRow({ messageId, permanent, at, ...told }: ProviderEvent): NewProviderEvent {
  const event = storable(told)
  const delivery = messageId ? readDeliveryMessageId(messageId) : undefined
  return {
    ...event,
    at,
    // The servers' words often repeat the address, which is kept as its hash only.
    detail: storable(event.detail.replaceAll(/[^\s<>"]+@[^\s<>"]+/g, "…").slice(0, LONGEST_DETAIL)),
    bounce: event.kind === "bounced" ? classifyBounce({ code: event.code, detail: event.detail, permanent }) : null,
    occurrenceKey: delivery?.occurrenceKey ?? null,
    profileKey: delivery?.profileKey ?? null,
  }
}

async function askAmazon(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(5_000) })
  if (!answer.ok) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${new URL(url).host} answered ${answer.status}`)
  return (await answer.text()).slice(0, 20_000)
}
