import type { MjmlElement, MjmlTree } from "./parse-mjml"

/** What an element gets from the head: for its kind, and for the classes it names. */
export type Inheritance = (name: string, classes?: string) => Record<string, string>

/** Reads `mj-attributes` as MJML does: for all, then for the kind, then by class. */
export function resolveAttributes({ head }: Pick<MjmlTree, "head">): Inheritance {
  const rules = (head?.children ?? []).filter(({ name }) => name === "mj-attributes").flatMap(({ children }) => children)
  const of = (name: string) => Object.assign({}, ...rules.filter((rule) => rule.name === name).map(valuesOf)) as Record<string, string>
  const all = of("mj-all")
  return (name, classes = "") => {
    const named = classes.split(/\s+/).filter(Boolean)
    const byClass = rules.filter((rule) => rule.name === "mj-class" && named.includes(valuesOf(rule).name ?? "")).map((rule) => without(valuesOf(rule), "name"))
    return Object.assign({}, all, of(name), ...byClass) as Record<string, string>
  }
}

export const valuesOf = ({ attributes }: MjmlElement): Record<string, string> => Object.fromEntries(attributes.map(({ name, value }) => [name, value]))

const without = (values: Record<string, string>, name: string) => Object.fromEntries(Object.entries(values).filter(([key]) => key !== name))
