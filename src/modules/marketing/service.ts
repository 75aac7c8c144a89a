import type { IEventBusModuleService, Logger } from "@medusajs/framework/types"
import { container } from "@medusajs/framework"
import { MedusaService, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { createAttributes } from "./areas/attributes"
import { createAttribution } from "./areas/attribution"
import { createBulk } from "./areas/bulk"
import { createCampaigns } from "./areas/campaigns"
import { createEvents } from "./areas/events"
import { createLinks } from "./areas/links"
import { createOffers } from "./areas/offers"
import { createOverview } from "./areas/overview"
import { createProfiles } from "./areas/profiles"
import { createScores } from "./areas/scores"
import { createSegments } from "./areas/segments"
import { createNotices } from "./areas/notices"
import { createSenders } from "./areas/senders"
import { createSettings } from "./areas/settings"
import { createSubscriptions } from "./areas/subscriptions"
import { createTemplates } from "./areas/templates"
import { createSuppressions } from "./areas/suppressions"
import { createViews } from "./areas/views"
import { tellThrough } from "./blocks/tell-outside"
import type { MarketingContext } from "./context"
import { openDatabase, type OwnDatabase } from "./database"
import type { NotificationPort } from "./delivery/notification-sender"
import { MarketingCampaign } from "./models/campaign"
import { MarketingProfile, MarketingSegment } from "./models/profile"
import { MarketingPurchase } from "./models/purchase"
import { readOptions } from "./options"
import type { PumpDriver } from "./pump/driver"
import { lanes } from "./pump/lanes"
import { openDriver } from "./pump/open-driver"
import { startPump, type Pump } from "./pump/start-pump"
import { wakeAfter } from "./pump/wake-after"

/** The one thing of the host's that a module of ours reaches for: a plugin cannot be given another module. */
const findNotifications = () => container.resolve<NotificationPort>(Modules.NOTIFICATION, { allowUnregistered: true }) as NotificationPort | undefined

type Dependencies = { logger: Logger; __pg_connection__: Knex; [Modules.EVENT_BUS]?: IEventBusModuleService }
type Declaration = { worker_mode?: "shared" | "worker" | "server" }

/**
 * The module's door. Each area of the memory is one property; the generated methods below them
 * (listMarketingProfiles …) exist for Medusa's query graph.
 */
export class MarketingModuleService extends MedusaService({ MarketingProfile, MarketingPurchase, MarketingSegment, MarketingCampaign }) {
  readonly context: MarketingContext
  readonly bulk
  readonly profiles
  readonly attributes
  readonly segments
  readonly campaigns
  readonly templates
  readonly links
  readonly events
  readonly attribution
  readonly offers
  readonly overview
  readonly scores
  readonly subscriptions
  readonly suppressions
  readonly views
  readonly settings
  readonly senders
  readonly notices
  readonly #database: OwnDatabase
  readonly #works: boolean
  #driver: PumpDriver | undefined
  #pump: Pump | undefined

  constructor(dependencies: Dependencies, given: Record<string, unknown>, declaration?: Declaration) {
    super(dependencies, given, declaration)
    const { logger } = dependencies
    const options = readOptions(given)
    const { connection, searchPath } = dependencies.__pg_connection__.client.config
    this.#database = openDatabase(typeof connection === "string" ? { connectionString: connection } : connection, {
      ...options.pool,
      searchPath: Array.isArray(searchPath) ? searchPath.join(",") : searchPath,
    })
    this.#works = options.pump.enabled && declaration?.worker_mode !== "server"
    const wake: MarketingContext["wake"] = (lane, at) => this.#drive().wake(lane, at)
    this.context = { db: this.#database, options, logger, now: () => new Date(), wake, notifications: findNotifications, tell: tellThrough(dependencies[Modules.EVENT_BUS], () => new Date()) }
    this.bulk = wakeAfter(createBulk(this.context), { create: "people", startImport: "people" }, wake)
    this.profiles = wakeAfter(createProfiles(this.context), { receiveHint: "facts", receivePaymentHint: "facts" }, wake)
    this.attributes = createAttributes(this.context)
    this.segments = wakeAfter(createSegments(this.context), { create: "bulk", update: "bulk" }, wake)
    this.campaigns = wakeAfter(createCampaigns(this.context, this.segments), { send: "delivery", resume: "delivery", retryFailed: "delivery" }, wake)
    this.templates = createTemplates(this.context)
    this.links = createLinks(this.context)
    this.events = createEvents(this.context)
    this.attribution = createAttribution(this.context)
    this.offers = createOffers(this.context)
    this.overview = createOverview(this.context)
    this.scores = createScores(this.context)
    this.subscriptions = createSubscriptions(this.context)
    this.suppressions = createSuppressions(this.context)
    this.views = createViews(this.context)
    this.settings = createSettings(this.context)
    this.senders = createSenders(this.context)
    this.notices = createNotices(this.context)
  }

  readonly __hooks = {
    onApplicationStart: async () => {
      if (this.#works) this.#pump = startPump(this.context, lanes, this.#drive())
    },
    onApplicationPrepareShutdown: async () => {
      await this.#pump?.stop()
    },
    onApplicationShutdown: async () => {
      await this.#pump?.stop()
      await this.#driver?.close()
      await this.#database.close()
    },
  }

  /** Opened at its first use: a process that only migrates needs none. */
  readonly #drive = (): PumpDriver => (this.#driver ??= openDriver(this.context))
}
