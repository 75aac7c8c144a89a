import type { SavedView, ViewDefinition } from "../../../../core/http/views"

/** A saved view as the database gives it. */
export type ViewRow = { id: string; name: string; definition: ViewDefinition; created_at: Date; updated_at: Date }

export const viewColumns = "id, name, definition, created_at, updated_at"

/** A row in the words of the API. */
export const tellView = (row: ViewRow): SavedView => ({ ...row, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() })
