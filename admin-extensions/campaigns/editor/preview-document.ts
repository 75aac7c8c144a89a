/** The drawn mail for a frame that may do nothing: links lead nowhere, so that a click in the preview counts nothing. */
export function previewDocument(html: string): string {
  const still = `<base target="_blank"><style>a{pointer-events:none;cursor:default}</style>`
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + still) : still + html
}
