import { nearestWord } from "../../base/nearest-word"
import type { Problem } from "../../base/problem"
import type { BlockElement } from "./find-elements"

/** Reads the attributes of one block, each with a default, and gathers what is wrong with them: its line and the remedy. */
export type AttributeReader = {
  problems: Problem[]
  problem(message: string): void
  /** What is still to be chosen: it forbids sending, but not drawing the block with an example. */
  choices: Problem[]
  choose(message: string): void
  text(name: string, otherwise: string): string
  flag(name: string, otherwise: boolean): boolean
  number(name: string, otherwise: number, bounds: { least: number; most: number }): number
  choice<Choice extends string>(name: string, otherwise: Choice, among: readonly Choice[]): Choice
  color(name: string, otherwise: string): string
}

const COLOR = /^(?:#[0-9a-f]{3,8}|[a-z]{3,20}|(?:rgb|hsl)a?\([\d\s.,%/]+\))$/i

/** A reader of `element`, which may have the attributes `known` and no others. */
export function readAttributes({ name: element, line, attributes, parent }: BlockElement, known: readonly string[]): AttributeReader {
  const problems: Problem[] = []
  const choices: Problem[] = []
  const placed = (message: string): Problem => ({ path: ["mjml"], message: `Line ${line}: ${message}` })
  const problem = (message: string) => void problems.push(placed(message))
  const given = (name: string) => attributes.get(name) || undefined

  if (parent !== "mj-body" && parent !== "mj-wrapper") {
    problem(`<${element}> stands inside ${parent ? `<${parent}>` : "nothing"}. Put it where a section may stand: straight inside <mj-body> or <mj-wrapper>.`)
  }
  for (const [name, value] of attributes) {
    if (!known.includes(name)) {
      const nearest = nearestWord(name, known)
      problem(`<${element}> has no attribute “${name}”. ${nearest ? `Did you mean “${nearest}”?` : "Take it out."}`)
    } else if (/\{[{%]/.test(value)) problem(`${name} of <${element}> holds Liquid, which is not read there. Write the value out.`)
  }
  return {
    problems,
    problem,
    choices,
    choose: (message) => void choices.push(placed(message)),
    text: (name, otherwise) => attributes.get(name) ?? otherwise,
    flag: (name, otherwise) => {
      const value = given(name)
      if (value !== undefined && value !== "true" && value !== "false") problem(`${name} of <${element}> is “${value}”. Write true or false.`)
      return value === undefined ? otherwise : value === "true"
    },
    number: (name, otherwise, { least, most }) => {
      const value = given(name)
      if (value === undefined) return otherwise
      const number = Number(value)
      if (Number.isInteger(number) && number >= least && number <= most) return number
      problem(`${name} of <${element}> is “${value}”. Write a whole number from ${least} to ${most}.`)
      return otherwise
    },
    choice: (name, otherwise, among) => {
      const value = given(name)
      const chosen = among.find((choice) => choice === value)
      if (value === undefined || chosen) return chosen ?? otherwise
      problem(`${name} of <${element}> is “${value}”. ${suggest(value, among)}`)
      return otherwise
    },
    color: (name, otherwise) => {
      const value = given(name)
      if (value === undefined || COLOR.test(value)) return value ?? otherwise
      problem(`${name} of <${element}> is “${value}”, which is no color. Write one as #1f2937.`)
      return otherwise
    },
  }
}

function suggest(written: string, among: readonly string[]): string {
  const nearest = nearestWord(written, among)
  return nearest ? `Did you mean “${nearest}”?` : `Choose one of ${among.join(", ")}.`
}
