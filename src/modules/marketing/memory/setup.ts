import type { SetupProgress } from "../../../core/http/overview"
import type { Database } from "../database"
import { readSetting } from "../queries/settings/read-setting"
import { writeSetting } from "../queries/settings/write-setting"

/** How the filling from the shop stands, with the last id done and the reporting currency it was done in. */
export type Setup = SetupProgress & { cursor: string; currency: string | null; asked_at: string | null }

export const notYet: Setup = { status: "waiting", phase: null, done: 0, total: 0, error: null, cursor: "", currency: null, asked_at: null }

/** The filling's state; a shop never filled is waiting. */
export const readSetup = async (db: Database): Promise<Setup> => (await readSetting<Setup>(db, "setup")) ?? notYet

export const writeSetup = (db: Database, setup: Setup): Promise<void> => writeSetting(db, "setup", setup)
