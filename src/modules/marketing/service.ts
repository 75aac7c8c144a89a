import type { Logger } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { createAttributes } from "./areas/attributes"
import { createAttribution } from "./areas/attribution"
import { createBulk } from "./areas/bulk"
import { createCampaigns } from "./areas/campaigns"
import { createEvents } from "./areas/events"
import { createLinks } from "./areas/links"
import { createOverview } from "./areas/overview"
import { createProfiles } from "./areas/profiles"
import { createScores } from "./areas/scores"
import { createSegments } from "./areas/segments"
import { createViews } from "./areas/views"
import type { MarketingContext } from "./context"
import { openDatabase, type OwnDatabase } from "./database"
import { MarketingCampaign } from "./models/campaign"
import { MarketingProfile, MarketingSegment } from "./models/profile"
import { MarketingPurchase } from "./models/purchase"
import { readOptions } from "./options"
import { startPump, type Pump } from "./pump/start-pump"

type Dependencies = { logger: Logger; __pg_connection__: Knex }
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
  readonly links
  readonly events
  readonly attribution
  readonly overview
  readonly scores
  readonly views
  readonly #database: OwnDatabase
  readonly #works: boolean
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
    this.context = { db: this.#database, options, logger, now: () => new Date() }
    this.bulk = createBulk(this.context)
    this.profiles = createProfiles(this.context)
    this.attributes = createAttributes(this.context)
    this.segments = createSegments(this.context)
    this.campaigns = createCampaigns(this.context, this.segments)
    this.links = createLinks(this.context)
    this.events = createEvents(this.context)
    this.attribution = createAttribution(this.context)
    this.overview = createOverview(this.context)
    this.scores = createScores(this.context)
    this.views = createViews(this.context)
  }

  readonly __hooks = {
    onApplicationStart: async () => {
      if (this.#works) this.#pump = startPump(this.context)
    },
    onApplicationPrepareShutdown: async () => {
      await this.#pump?.stop()
    },
    onApplicationShutdown: async () => {
      await this.#pump?.stop()
      await this.#database.close()
    },
  }
}
