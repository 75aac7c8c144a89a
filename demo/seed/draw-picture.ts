import type { Product } from "./catalogue"

/** A product's picture: a still life of two colours on paper, drawn as SVG. */
export function drawPicture({ colours: [main, accent] }: Product): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><rect width="400" height="400" fill="#f3efe7"/><circle cx="200" cy="210" r="110" fill="${main}"/><circle cx="240" cy="170" r="40" fill="${accent}"/></svg>`
}
