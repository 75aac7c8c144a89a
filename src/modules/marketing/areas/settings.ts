import { MedusaError } from "@medusajs/framework/utils"
import type { SettingResponse } from "../../../core/http/settings"
import { isSettingName, settings, type SettingName, type SettingValue } from "../../../core/settings/settings"
import type { MarketingContext } from "../context"
import { readSettingOf, understandSetting } from "../memory/read-setting-of"
import { listSettings, type SettingRow } from "../queries/settings/list-settings"
import { writeSetting } from "../queries/settings/write-setting"

export type Settings = ReturnType<typeof createSettings>

/** What a merchant sets for the whole shop. Rows are read anew each time: every process knows a change at once. */
export function createSettings({ db, logger }: Pick<MarketingContext, "db" | "logger">) {
  const tell = (name: SettingName, rows: readonly SettingRow[]): SettingResponse => {
    const row = rows.find((one) => one.name === name)
    const setting = settings[name]
    return { name, label: setting.label, value: understandSetting(setting, row?.value, logger), default: setting.schema.parse({}), updated_at: row?.updated_at.toISOString() ?? null }
  }

  /** One setting; an error a merchant can read when there is none of that name. */
  async function retrieve(name: string): Promise<SettingResponse> {
    if (!isSettingName(name)) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no setting ${name}.`)
    return tell(name, await listSettings(db, [name]))
  }

  return {
    retrieve,
    list: async (): Promise<SettingResponse[]> => {
      const names = Object.keys(settings) as SettingName[]
      const rows = await listSettings(db, names)
      return names.map((name) => tell(name, rows))
    },
    read: <Name extends SettingName>(name: Name): Promise<SettingValue<Name>> => readSettingOf(db, settings[name], logger),
    /** Keeps a whole value; what it leaves out takes its default. Answers what it was before. */
    write: async (name: SettingName, value: unknown): Promise<unknown> => {
      const before = await readSettingOf<(typeof settings)[SettingName]>(db, settings[name], logger)
      await writeSetting(db, name, settings[name].schema.parse(value))
      return before
    },
  }
}
