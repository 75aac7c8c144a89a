import * as shop from "/shop.js"
import { settings } from "/settings.js"

// On every page, before anything else: a click from a mail is kept and the address cleaned, and the visit is told.
shop.marketing.captureClick()
shop.marketing.track("active_on_site")

const page = document.getElementById("page")
const world = { regions: [], region: undefined, sections: [] }

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value)
  }
  element.append(...children)
  return element
}

const money = (amount) => new Intl.NumberFormat(undefined, { style: "currency", currency: world.region.currency_code }).format(amount)
const picture = (thumbnail) => (thumbnail?.startsWith("/") ? settings.backendUrl + thumbnail : thumbnail ?? "")
const lowest = (product) => Math.min(...product.variants.map(({ calculated_price }) => calculated_price?.calculated_amount ?? Infinity))

const card = (product) =>
  make("a", { class: "card", href: `/products/${product.handle}` },
    make("img", { src: picture(product.thumbnail), alt: "", loading: "lazy" }),
    make("strong", {}, product.title),
    make("span", { class: "price" }, product.variants.length > 1 ? `from ${money(lowest(product))}` : money(lowest(product))))

async function home() {
  const products = await shop.listProducts(world.region)
  return [
    make("h1", {}, "For slow mornings and long ways"),
    make("p", { class: "lead" }, "Coffee, camp and home: things from the harbour that get better with use."),
    make("div", { class: "grid" }, ...products.map(card)),
  ]
}

async function section(handle) {
  const found = world.sections.find((one) => one.handle === handle)
  if (!found) return missing()
  shop.marketing.track("viewed_category", { category_id: found.id, title: found.name })
  const products = await shop.listProducts(world.region, [found.id, ...found.category_children.map(({ id }) => id)])
  return [make("h1", {}, found.name), make("p", { class: "lead" }, found.category_children.map(({ name }) => name).join(" · ")), make("div", { class: "grid" }, ...products.map(card))]
}

async function product(handle) {
  const found = await shop.findProduct(world.region, handle)
  if (!found) return missing()
  let variant = found.variants[0]
  const seen = () => ({ product_id: found.id, title: found.title, price: Math.round(variant.calculated_price.calculated_amount * 100), currency: world.region.currency_code })
  shop.marketing.track("viewed_product", seen())
  const price = make("p", { class: "price" })
  const show = () => (price.textContent = money(variant.calculated_price.calculated_amount))
  const choice = (one) => make("label", {}, make("input", { type: "radio", name: "variant", checked: one === variant, onchange: () => ((variant = one), show()) }), one.title)
  const button = make("button", { type: "button", onclick: () => press(button, async () => {
    await shop.addToCart(world.region, variant.id)
    shop.marketing.track("added_to_cart", { ...seen(), variant_id: variant.id, quantity: 1 })
    go("/cart")
  }) }, "Add to cart")
  show()
  return [
    make("div", { class: "product" },
      make("img", { src: picture(found.thumbnail), alt: found.title }),
      make("div", {}, make("h1", {}, found.title), make("p", { class: "quiet" }, found.subtitle ?? ""), price, make("p", {}, found.description ?? ""),
        ...(found.variants.length > 1 ? [make("fieldset", { class: "choices", "aria-label": found.options[0]?.title }, ...found.variants.map(choice))] : []), button)),
  ]
}

async function cart() {
  const found = await shop.readCart()
  if (!found?.items?.length) return [make("h1", {}, "Your cart is empty"), make("a", { class: "button", href: "/" }, "See everything")]
  const parcel = await shop.cheapestShipping(found).catch(() => undefined)
  const line = (item) => make("li", {},
    make("img", { src: picture(item.thumbnail), alt: "" }),
    make("div", {}, make("strong", {}, item.product_title), make("div", { class: "quiet" }, `${item.variant_title} × ${item.quantity}`)),
    make("span", { class: "price" }, money(item.unit_price * item.quantity)),
    make("button", { class: "plain", type: "button", "aria-label": `Remove ${item.product_title}`, onclick: () => shop.removeLine(found, item.id).then(draw) }, "✕"))
  const form = make("form", { class: "panel", onsubmit: (event) => {
    event.preventDefault()
    const { email, name } = Object.fromEntries(new FormData(form))
    press(form.querySelector("button"), async () => {
      shop.marketing.track("started_checkout", { cart_id: found.id })
      const order = await shop.placeOrder({ email, name })
      sessionStorage.setItem("demo_order", JSON.stringify({ number: order.display_id, total: order.total, email: order.email }))
      go("/thanks")
    })
  } },
    make("h2", {}, "Checkout"),
    make("label", {}, "E-mail", make("input", { name: "email", type: "email", required: true, value: found.email ?? "shopper@example.com", autocomplete: "email" })),
    make("label", {}, "Name", make("input", { name: "name", required: true, value: "Demo Shopper", autocomplete: "name" })),
    make("p", { class: "sum" }, make("span", {}, "Goods"), make("span", { class: "price" }, money(found.item_total))),
    make("p", { class: "sum quiet" }, make("span", {}, "Shipping"), make("span", { class: "price" }, parcel ? money(parcel.amount) : "added with the order")),
    make("p", { class: "sum total" }, make("span", {}, "Total"), make("span", { class: "price" }, money(found.item_total + (parcel?.amount ?? 0)))),
    make("button", { type: "submit" }, "Place order"))
  return [make("h1", {}, "Your cart"), make("div", { class: "checkout" }, make("ul", { class: "lines" }, ...found.items.map(line)), form)]
}

function thanks() {
  const order = JSON.parse(sessionStorage.getItem("demo_order") ?? "null")
  if (!order) return missing()
  return [
    make("h1", {}, "Thank you"),
    make("p", { class: "lead" }, `Order #${order.number} of ${money(order.total)} is on its way to ${order.email}.`),
    make("p", { class: "quiet" }, "In the admin, open the campaign or this order: within two seconds it says which mail earned it."),
    make("a", { class: "button", href: "/" }, "On with the browsing"),
  ]
}

const missing = () => [make("h1", {}, "This page does not exist"), make("a", { class: "button", href: "/" }, "To the shop")]

/** Keeps a button from being pressed twice and shows what went wrong beside it. */
async function press(button, work) {
  button.disabled = true
  button.parentElement.querySelector(".error")?.remove()
  try {
    await work()
  } catch (error) {
    button.after(make("p", { class: "error", role: "alert" }, error.message))
  }
  button.disabled = false
}

const routes = [[/^\/$/, home], [/^\/sections\/([^/]+)$/, section], [/^\/products\/([^/]+)$/, product], [/^\/cart$/, cart], [/^\/thanks$/, thanks]]

async function draw() {
  const [match, view] = routes.map(([pattern, one]) => [pattern.exec(location.pathname), one]).find(([found]) => found) ?? [[], missing]
  for (const link of document.querySelectorAll("nav a")) link.toggleAttribute("aria-current", link.pathname === location.pathname)
  try {
    page.replaceChildren(...(await view(match[1] && decodeURIComponent(match[1]))))
  } catch (error) {
    page.replaceChildren(make("h1", {}, "The shop does not answer"), make("p", { class: "lead" }, error.message))
  }
  const held = await shop.readCart().catch(() => undefined)
  const count = held?.items?.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0
  document.getElementById("cart").textContent = count ? `Cart (${count})` : "Cart"
}

function go(path) {
  history.pushState(null, "", path)
  scrollTo(0, 0)
  page.focus({ preventScroll: true })
  return draw()
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='/']")
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  void go(link.getAttribute("href"))
})
addEventListener("popstate", draw)

async function begin() {
  world.regions = await shop.regions()
  world.region = shop.chosenRegion(world.regions)
  world.sections = await shop.listSections()
  document.getElementById("sections").replaceChildren(...world.sections.map(({ name, handle }) => make("a", { href: `/sections/${handle}` }, name)))
  const select = document.getElementById("region")
  select.replaceChildren(...world.regions.map((region) => make("option", { value: region.id, selected: region === world.region }, `${region.name} (${region.currency_code.toUpperCase()})`)))
  select.addEventListener("change", async () => {
    world.region = world.regions.find(({ id }) => id === select.value)
    await shop.chooseRegion(select.value)
    await draw()
  })
  // A cart of an earlier visit learns of a click at once, not only when something is put into it.
  const held = await shop.readCart()
  if (held) await shop.marketing.attachToCart(held.id)
}

await begin().catch(() => undefined)
await draw()
