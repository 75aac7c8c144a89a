import type { Product } from "./catalogue"
import { shapes } from "./shapes"

/** A product's picture: a still life of a few flat shapes on paper, drawn as SVG. */
export function drawPicture({ title, shape, colours: [main, accent] }: Product): string {
  const paper = blend(accent, "#f6f2ea", 0.82)
  const shade = blend(main, "#000000", 0.35)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img" aria-label="${title.replaceAll("&", "&amp;")}">`,
    `<rect width="400" height="400" fill="${paper}"/>`,
    `<rect y="292" width="400" height="108" fill="${blend(paper, "#000000", 0.06)}"/>`,
    `<ellipse cx="200" cy="318" rx="112" ry="13" fill="#000" opacity=".13"/>`,
    shapes[shape]({ main, accent, shade, light: blend(main, "#ffffff", 0.35) }),
    "</svg>",
  ].join("\n")
}

/** Mixes two colours; `share` is how much of the second. */
function blend(first: string, second: string, share: number): string {
  const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const other = channels(second)
  return `#${channels(first).map((value, index) => Math.round(value * (1 - share) + other[index]! * share).toString(16).padStart(2, "0")).join("")}`
}
