/**
 * What the canvas begins as. Its frame belongs to the admin's own origin, so nothing a message brings along may run in it:
 * no handlers, no script addresses, no frames of others. The editor works on it from outside.
 */
export const frameContent = `<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; frame-src 'none'; form-action 'none'; base-uri 'none'"></head><body></body></html>`

/** How the canvas looks inside its frame. The mail itself is drawn on white, as inboxes do. */
export const canvasStyle = `
  :root { color-scheme: light !important; }
  body { background: #fff; min-height: 100vh; }
  * { -webkit-user-drag: none; }
  [contenteditable="true"] { outline: 2px solid #3b82f6; outline-offset: 2px; cursor: text; }
  [data-liquid] { background: rgba(124, 58, 237, .13); box-shadow: 0 0 0 1px rgba(124, 58, 237, .25); border-radius: 3px; padding: 0 2px; overflow-wrap: anywhere; }
  [data-gjs-type="mj-column"] table:empty, [data-gjs-type="mj-column"] > table:not(:has(tr)) { display: block; min-height: 56px; outline: 1px dashed #a1a1aa; outline-offset: -4px; }
  [data-gjs-type="marketing-kept"] > * , [data-gjs-type="mj-products"] > *, [data-gjs-type="mj-coupon"] > * { pointer-events: none; }
  .gjs-selected { outline: 2px solid #3b82f6 !important; outline-offset: -2px; }
`
