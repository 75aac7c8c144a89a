import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Problem } from "../../../core/base/problem"
import type { SavedView, ViewDefinition } from "../../../core/http/views"
import { checkView } from "../../../core/profiles/view.schema"
import type { MarketingContext } from "../context"
import { readCatalogue } from "../memory/read-catalogue"
import { deleteView } from "../queries/views/delete-view"
import { findView } from "../queries/views/find-view"
import { listViews } from "../queries/views/list-views"
import { saveView } from "../queries/views/save-view"
import { tellView } from "../queries/views/view-row"

export type ViewInput = { name: string; definition: ViewDefinition }

/** The list whose views these are; others may have some of their own one day. */
const AREA = "profiles"

/** How merchants like to see the list of people: columns, rule, search and order under a name. */
export function createViews({ db }: Pick<MarketingContext, "db">) {
  /** Throws a not-found error a merchant can read. */
  async function retrieve(id: string): Promise<SavedView> {
    const row = await findView(db, id)
    if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no view with id ${id}.`)
    return tellView(row)
  }
  return {
    retrieve,
    list: async (): Promise<SavedView[]> => (await listViews(db, AREA)).map(tellView),
    /** What a definition names that this shop does not have. */
    check: async (definition: unknown): Promise<Problem[]> => checkView(definition as Parameters<typeof checkView>[0], await readCatalogue(db)),
    /** Stores a checked view; its id. */
    create: async ({ name, definition, createdBy }: ViewInput & { createdBy: string | null }): Promise<string> => {
      const id = generateEntityId(undefined, "mview")
      await saveView(db, { id, area: AREA, name, definition, createdBy })
      return id
    },
    /** Changes what is given and leaves the rest; answers what it was before. */
    update: async (id: string, change: Partial<ViewInput>): Promise<ViewInput> => {
      const { name, definition } = await retrieve(id)
      await saveView(db, { id, area: AREA, name: change.name ?? name, definition: change.definition ?? definition, createdBy: null })
      return { name, definition }
    },
    delete: (id: string) => deleteView(db, id),
    /** Puts a deleted view back as it was. */
    restore: ({ id, name, definition }: SavedView) => saveView(db, { id, area: AREA, name, definition, createdBy: null }),
  }
}
