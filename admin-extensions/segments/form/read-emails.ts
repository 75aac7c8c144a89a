/** The e-mail addresses in a text, each once, in lower case: "Ada <ada@example.com>; ben@example.com". */
export function readEmails(text: string): string[] {
  const found = text.toLowerCase().match(/[^\s<>,;:"'()[\]]+@[^\s<>,;:"'()[\]@]+\.[^\s<>,;:"'()[\]@]+/g) ?? []
  return [...new Set(found.map((address) => address.replace(/\.+$/, "")))]
}
