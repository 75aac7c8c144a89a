import { openDatabase } from "../../src/modules/marketing/database"
import { readOptions } from "../../src/modules/marketing/options"
import { deliverCampaigns } from "../../src/modules/marketing/pump/deliver-campaigns"
import { keepHeartbeat } from "../../src/modules/marketing/pump/keep-heartbeat"
import { startPump } from "../../src/modules/marketing/pump/start-pump"

// A process that delivers, until it is told to end. Asked for anything, it says how many microseconds of CPU it has taken.
const { url, options } = JSON.parse(process.argv[2]!) as { url: string; options: unknown }
const quiet = () => undefined
startPump({ db: openDatabase({ connectionString: url }, { size: 4, statementTimeoutMs: 60_000 }), options: readOptions(options), logger: { info: quiet, warn: quiet, error: console.error }, now: () => new Date(), notifications: () => undefined }, [
  { name: "pulse", everywhere: true, tasks: [keepHeartbeat] },
  { name: "delivery", tasks: [deliverCampaigns], atOnce: ({ pump }) => pump.deliverAtOnce },
])
process.on("message", () => {
  const { user, system } = process.cpuUsage()
  process.send!({ cpu: user + system })
})
process.on("disconnect", () => process.exit(0))
process.send!({ cpu: 0 })
