import { IfTag, Output, Tag, TokenKind, toValueSync, TypeGuards, type Liquid, type Template } from "liquidjs"
import { escapeHtml, liquidFor, writeText } from "./liquid-engines"

/** What a message is drawn from: Liquid's variables for one person. */
export type Scope = Record<string, unknown>

/** Text that is the same for everyone, what is written for each person, or what depends on a condition. */
export type Piece = string | { write: (scope: Scope) => string } | { when: (scope: Scope) => boolean; then: Piece[]; otherwise: Piece[] }

/**
 * A parsed template taken apart, so that drawing it is joining strings: plain merge tags, also with a default, and plain
 * conditions are read at once, anything else is left to Liquid, piece by piece. What is drawn is the same to the letter.
 * Undefined when a piece may hand something on to a later one (assign, capture, cycle …): then Liquid draws the whole.
 */
export function readPieces(templates: readonly Template[], place: "html" | "text"): Piece[] | undefined {
  if (!templates.every(isAlone)) return undefined
  return joinTexts(templates.map((template) => readPiece(template, place)))
}

/** A template's pieces drawn for one person. */
export function drawPieces(pieces: readonly Piece[], scope: Scope): string {
  let text = ""
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece
    else if ("write" in piece) text += piece.write(scope)
    else text += drawPieces(piece.when(scope) ? piece.then : piece.otherwise, scope)
  }
  return text
}

const ALONE = new Set(["if", "unless", "case", "for", "raw", "comment", "#"])

/** Neither it nor anything in it changes what stands after it. `for` may go on where another loop of its name stopped. */
function isAlone(template: Template): boolean {
  if (!(template instanceof Tag)) return true
  if (!ALONE.has(template.name) || (template.name === "for" && /\bcontinue\b/.test(template.token.getText()))) return false
  const { children }: Template = template
  return !children || (toValueSync(children.call(template, false, true)) as Template[]).every(isAlone)
}

function readPiece(template: Template, place: "html" | "text"): Piece {
  const liquid: Liquid = liquidFor[place]
  if (template.token.kind === TokenKind.HTML || (template instanceof Tag && ["raw", "comment", "#"].includes(template.name))) {
    return liquid.renderSync([template], {}) as string
  }
  const plain = template instanceof Output ? readOutput(template, place) : template instanceof IfTag ? readCondition(template, place) : undefined
  return plain ?? { write: (scope) => liquid.renderSync([template], scope) as string }
}

type Read = (scope: Scope) => unknown

/** `{{ person.first_name }}`, also with `| default: "there"`; the filter that escapes stands last in every output into HTML. */
function readOutput({ value }: Output, place: "html" | "text"): Piece | undefined {
  const read = readPath(value.initial.postfix)
  const filters = place === "html" ? value.filters.slice(0, -1) : value.filters
  const escape = place === "html" ? escapeHtml : writeText
  if (!read) return undefined
  if (!filters.length) return { write: (scope) => escape(read(scope)) }
  const [{ name, args }] = filters as [Output["value"]["filters"][number]]
  const instead = args.length === 1 ? args[0] : undefined
  if (filters.length > 1 || name !== "default" || !instead || !("kind" in instead) || !TypeGuards.isQuotedToken(instead)) return undefined
  const { content } = instead
  return { write: (scope) => escape(orDefault(read(scope), content)) }
}

/** `{% if open_pixel_url %}`: a condition that is one variable, with whatever else hangs on it. */
function readCondition({ branches, elseTemplates = [] }: IfTag, place: "html" | "text"): Piece | undefined {
  const readAll = (templates: Template[]) => joinTexts(templates.map((template) => readPiece(template, place)))
  let otherwise = readAll(elseTemplates)
  for (const { value, templates } of [...branches].reverse()) {
    const read = value.filters.length ? undefined : readPath(value.initial.postfix)
    if (!read) return undefined
    otherwise = [{ when: (scope) => !isFalsy(read(scope)), then: readAll(templates), otherwise }]
  }
  return otherwise[0]
}

/** Names that Liquid reads in ways of its own. */
const SPECIAL = new Set(["size", "first", "last"])

function readPath(expression: Output["value"]["initial"]["postfix"]): Read | undefined {
  const [token] = expression
  if (expression.length !== 1 || !TypeGuards.isPropertyAccessToken(token) || token.variable) return undefined
  const names = token.props.map((name) => (TypeGuards.isWordToken(name) ? name.content : ""))
  if (names.some((name) => !name || SPECIAL.has(name))) return undefined
  const [first, second] = names as [string, string?]
  if (names.length > 2) return undefined
  return second === undefined ? (scope) => own(scope, first) : (scope) => own(own(scope, first), second)
}

const own = (value: unknown, name: string): unknown =>
  value === null || value === undefined || !Object.hasOwn(value, name) ? undefined : (value as Scope)[name]

const isFalsy = (value: unknown) => value === false || value === null || value === undefined

function orDefault(value: unknown, instead: string): unknown {
  if (typeof value === "string" || Array.isArray(value)) return value.length ? value : instead
  return isFalsy(value) ? instead : value
}

/** Neighbouring texts become one. */
function joinTexts(pieces: Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    if (typeof piece === "string" && typeof before === "string") joined[joined.length - 1] = before + piece
    else joined.push(piece)
  }
  return joined
}
