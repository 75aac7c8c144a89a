/** Asks every address that the closing block prints; throws with the first that does not answer as it should. */
export async function checkAnswers({ urls, shop, token }) {
  const admin = { authorization: `Bearer ${token}` }
  const store = { "x-publishable-api-key": shop.publishableKey }
  const checks = [
    ["the admin page", `${urls.backend}/app`, {}, (text) => text.includes("<html")],
    ["the marketing overview", `${urls.backend}/admin/marketing/overview`, admin, (text) => JSON.parse(text).overview.profiles.total > 0],
    ["the Store API", `${urls.backend}/store/products?limit=1&region_id=${shop.regions.eur}&fields=thumbnail,*variants.calculated_price`, store, (text) => JSON.parse(text).products[0].variants.length > 0],
    ["a product's picture", `${urls.backend}/static/demo/stoneware-mug.svg`, {}, (text) => text.startsWith("<svg")],
    ["the mailbox", urls.mailbox, {}, (text) => text.includes("Mailbox")],
    ["the storefront", urls.storefront, {}, (text) => text.includes("Harbour")],
    ["the storefront helper", `${urls.storefront}/marketing.js`, {}, (text) => text.includes("createMarketing")],
  ]
  for (const [name, url, headers, isRight] of checks) {
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(30_000) })
    const text = await answer.text()
    let right = false
    try {
      right = answer.ok && isRight(text)
    } catch {
      right = false
    }
    if (!right) throw new Error(`${name} (${url}) answered ${answer.status}: ${text.slice(0, 300)}`)
  }
}
