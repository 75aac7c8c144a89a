import { createContext, useContext } from "react"
import type { Problem } from "../../../src/core/base/problem"
import type { Catalogue } from "../../../src/core/segments/catalogue"
import { builtInCatalogue } from "../../../src/core/segments/fields"

export type BuilderContext = {
  /** ISO code of the reporting currency: money in rules is in its minor units. */
  currency: string
  problems: Problem[]
  /** Show the problems of conditions that were never left, too: after an attempt to save. */
  strict: boolean
  /** What may be asked: the fields of all shops and this shop's attributes. */
  catalogue: Catalogue
  /** Names of the shop's own events, "custom:…". */
  customEvents: readonly string[]
}

const context = createContext<BuilderContext>({ currency: "eur", problems: [], strict: false, catalogue: builtInCatalogue, customEvents: [] })

export const BuilderProvider = context.Provider
/** What every part of the builder needs to know. */
export const useBuilder = () => useContext(context)
