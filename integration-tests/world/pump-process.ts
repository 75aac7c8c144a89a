import { keepHeartbeat } from "../../src/modules/marketing/pump/keep-heartbeat"
import { deliverCampaigns } from "../../src/modules/marketing/pump/deliver-campaigns"
import { settleLostSends } from "../../src/modules/marketing/pump/settle-lost-sends"
import { startPump } from "../../src/modules/marketing/pump/start-pump"
import { openDatabase } from "../../src/modules/marketing/database"
import { readOptions } from "../../src/modules/marketing/options"

/** A process of its own that delivers campaigns until it is killed. Its one argument: { url, options } as JSON. */
const { url, options } = JSON.parse(process.argv[2]!) as { url: string; options: unknown }
const db = openDatabase({ connectionString: url }, { size: 4, statementTimeoutMs: 60_000 })
const log = (line: string) => void process.stderr.write(`${line}\n`)
const pump = startPump({ db, options: readOptions(options), logger: { info: log, warn: log, error: log }, now: () => new Date(), notifications: () => undefined }, [
  { name: "pulse", everywhere: true, tasks: [keepHeartbeat, settleLostSends] },
  { name: "delivery", tasks: [deliverCampaigns] },
])
process.send?.({ workerId: pump.workerId })
process.on("disconnect", () => process.exit(0))
