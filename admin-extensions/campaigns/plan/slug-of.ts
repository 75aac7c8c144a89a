/** "Spring sale: up to 50 %" → "spring-sale-up-to-50": a name as it may stand in a link. */
export function slugOf(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 100)
}
