/** A product's page: the pattern with `{storefront}`, `{handle}` and `{id}` filled in. */
export function productUrl(pattern: string, { storefront, handle, id }: { storefront: string; handle: string; id: string }): string {
  const words: Record<string, string> = { storefront: storefront.replace(/\/+$/, ""), handle: encodeURIComponent(handle), id: encodeURIComponent(id) }
  return pattern.replace(/\{(storefront|handle|id)\}/g, (_, name: string) => words[name]!)
}
