/** A setting with its value and, beside it, what it would be if nobody had changed it. Never changed: `updated_at` is null. */
export type SettingResponse<Value = unknown> = { name: string; label: string; value: Value; default: Value; updated_at: string | null }
export type SettingListResponse = { settings: SettingResponse[] }
export type SettingDetailResponse<Value = unknown> = { setting: SettingResponse<Value> }
