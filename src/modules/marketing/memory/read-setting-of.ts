import type { Setting, ValueOf } from "../../../core/settings/setting"
import type { MarketingContext } from "../context"
import type { Database } from "../database"
import { readSetting } from "../queries/settings/read-setting"

type Warner = Pick<MarketingContext["logger"], "warn">

/** A setting as the shop has it now, with every default; for whatever already holds a transaction. */
export async function readSettingOf<One extends Setting>(db: Database, setting: One, logger?: Warner): Promise<ValueOf<One>> {
  return understandSetting(setting, await readSetting<unknown>(db, setting.name), logger)
}

/** A stored value in today's form. One that cannot be read counts as none, so that a bad row stops nothing. */
export function understandSetting<One extends Setting>(setting: One, stored: unknown, logger?: Warner): ValueOf<One> {
  const parsed = setting.schema.safeParse(stored ?? {})
  if (parsed.success) return parsed.data as ValueOf<One>
  const [issue] = parsed.error.issues
  logger?.warn(`medusa-plugin-marketing: the setting "${setting.name}" cannot be read (${issue?.path.join(".")}: ${issue?.message}); its default is taken`)
  return setting.schema.parse({}) as ValueOf<One>
}
