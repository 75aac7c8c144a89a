import { createContext, useContext } from "react"
import type { Problem } from "../../../src/core/base/problem"

export type BuilderContext = {
  /** ISO code of the reporting currency: money in rules is in its minor units. */
  currency: string
  problems: Problem[]
  /** Show the problems of conditions that were never left, too: after an attempt to save. */
  strict: boolean
  /** A list that Escape should close is open (or no longer is), so that Escape does not close what holds the builder. */
  holdEscape: (hold: boolean) => void
}

const context = createContext<BuilderContext>({ currency: "eur", problems: [], strict: false, holdEscape: () => {} })

export const BuilderProvider = context.Provider
/** What every part of the builder needs to know. */
export const useBuilder = () => useContext(context)
