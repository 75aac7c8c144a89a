import { workOffBulk } from "../../src/modules/marketing/pump/work-off-bulk"
import { startPump } from "../../src/modules/marketing/pump/start-pump"
import { openDatabase } from "../../src/modules/marketing/database"
import { readOptions } from "../../src/modules/marketing/options"

/** A process of its own that works off long work until it is killed. Its one argument: { url, options } as JSON. */
const { url, options } = JSON.parse(process.argv[2]!) as { url: string; options: unknown }
const db = openDatabase({ connectionString: url }, { size: 2, statementTimeoutMs: 60_000 })
const log = (line: string) => void process.stderr.write(`${line}\n`)
startPump({ db, options: readOptions(options), logger: { info: log, warn: log, error: log }, now: () => new Date(), notifications: () => undefined }, [{ name: "people", tasks: [workOffBulk] }])
process.send?.("started")
process.on("disconnect", () => process.exit(0))
