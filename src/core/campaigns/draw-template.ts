import type { Template } from "liquidjs"
import { liquidFor } from "./liquid-engines"
import { quotePieces } from "./quoted-printable"
import { drawPieces, readPieces, type Piece, type Scope } from "./template-pieces"

/** Draws a template for one person; its pieces are read the first time it is drawn. */
export function drawTemplate(templates: Template[], place: "html" | "text", scope: Scope): string {
  const { pieces } = piecesOf(templates, place)
  return pieces ? drawPieces(pieces, scope) : liquidFor[place].renderSync(templates, scope) as string
}

/** The same in quoted-printable, of which what is the same for everyone was encoded before; undefined when Liquid must draw the whole. */
export function drawQuoted(templates: Template[], place: "html" | "text", scope: Scope): string | undefined {
  const known = piecesOf(templates, place)
  if (!known.pieces) return undefined
  known.quoted ??= quotePieces(known.pieces)
  return drawPieces(known.quoted, scope)
}

type Known = { pieces: Piece[] | undefined; quoted?: Piece[] }

const known = new WeakMap<Template[], Known>()

function piecesOf(templates: Template[], place: "html" | "text"): Known {
  let found = known.get(templates)
  if (!found) known.set(templates, (found = { pieces: readPieces(templates, place) }))
  return found
}
