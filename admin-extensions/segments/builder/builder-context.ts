import { createContext, useContext } from "react"
import type { Problem } from "../../../src/core/base/problem"

export type BuilderContext = {
  /** ISO code of the reporting currency: money in rules is in its minor units. */
  currency: string
  problems: Problem[]
  /** Show the problems of conditions that were never left, too: after an attempt to save. */
  strict: boolean
}

const context = createContext<BuilderContext>({ currency: "eur", problems: [], strict: false })

export const BuilderProvider = context.Provider
/** What every part of the builder needs to know. */
export const useBuilder = () => useContext(context)
