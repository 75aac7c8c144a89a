/** A name as a handle: "Große Käufer & Co" → "grosse-kaufer-co". */
export const handleOf = (name: string): string =>
  name.replace(/ß/g, "ss").normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 100)
