import { createMergeTags, type MergeTags } from "../../../core/campaigns/merge-tags"
import type { Database } from "../database"
import { readAttributes } from "./read-catalogue"

/** What messages of this shop may say: the tags all shops have and those of its attributes as they are defined now. */
export const readMergeTags = async (db: Database): Promise<MergeTags> => createMergeTags(await readAttributes(db))
