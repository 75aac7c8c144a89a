/** The query parameter that carries a click's token from the redirect to the landing page. */
export const CLICK_PARAMETER = "mkt_click"

/** The key in a cart's metadata under which the storefront helper keeps the visitor's click tokens, oldest first. */
export const CART_METADATA_KEY = "marketing_clicks"

/** How many click tokens a visitor keeps; older ones give way. */
export const KEPT_CLICKS = 20
