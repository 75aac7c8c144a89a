import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aDraft, aMessage, aSegmentOf, campaignsOf } from "../world/a-draft"

describe("the pages a mail leads to", () => {
  let storefront: Server
  let url: string
  let context: TestContext
  const asked: string[] = []

  beforeAll(async () => {
    storefront = createServer((request, answer) => {
      asked.push(request.url!)
      answer.writeHead(request.url!.startsWith("/gone") ? 404 : request.url === "/broken" ? 503 : request.url === "/moved" ? 307 : 200, { location: "/elsewhere" }).end("<p>A page</p>")
    })
    await new Promise<void>((listening) => storefront.listen(0, "127.0.0.1", listening))
    url = `http://127.0.0.1:${(storefront.address() as AddressInfo).port}`
    context = await marketingContext("linked_pages", { storefrontUrl: url })
  })
  afterAll(async () => {
    await context?.drop()
    storefront.close()
  })

  const pagesOf = async (...addresses: string[]) => {
    const links = addresses.map((address) => `<mj-button href="${address}">Look</mj-button>`).join("\n")
    const mjml = `<mjml><mj-body><mj-section><mj-column><mj-text>Some words that are worth reading twice</mj-text>\n${links}</mj-column></mj-section></mj-body></mjml>`
    const id = await aDraft(context, [await aSegmentOf(context, 1, { prefix: `p${Math.floor(Math.random() * 1e9)}-` })], { message: aMessage({ mjml }) })
    return (await campaignsOf(context).retrieve(id)).checks.filter(({ name }) => name === "pages").map(({ level, message, line }) => [level, message.replace(url, ""), line])
  }

  it("are asked for once, and told with their line when they are missing or broken", async () => {
    expect(await pagesOf(`${url}/there#top`, `${url}/gone?colour=red`, "{{ shop.url }}/broken", `${url}/moved`)).toEqual([
      ["warning", "The page /gone?colour=red does not exist (404).", 3],
      ["warning", "The page /broken answers with an error (503).", 4],
    ])
    expect(asked.sort()).toEqual(["/broken", "/gone?colour=red", "/moved", "/there"])
    expect(await pagesOf(`${url}/there`)).toEqual([["fine", "The pages of the shop that it links to are there.", undefined]])
    expect(asked).toHaveLength(4)
  })

  it("are the storefront's only, and no finding when it cannot be reached", async () => {
    const stranger = createServer((_, answer) => answer.writeHead(404).end())
    await new Promise<void>((listening) => stranger.listen(0, "127.0.0.1", listening))
    expect(await pagesOf(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/gone`, "https://example.com/gone")).toEqual([])
    stranger.close()
    storefront.closeAllConnections()
    await new Promise((closed) => storefront.close(closed))
    expect(await pagesOf(`${url}/gone/again`)).toEqual([])
  })
})
