import { buildMime } from "../../src/core/campaigns/build-mime"
import { fillMail } from "../../src/core/campaigns/fill-message"
import { liquidFor } from "../../src/core/campaigns/liquid-engines"
import type { MessagePerson } from "../../src/core/campaigns/merge-tags"
import { clickUrl, unsubscribeUrl } from "../../src/core/campaigns/tracking-urls"
import { compileForBench } from "./the-message"

const base = { publicUrl: "https://shop.example.com", secret: "a-secret-for-the-bench" }
const MAILS = 50_000

/** CPU microseconds of each step of writing one person's mail, links signed, and of what it stands beside. */
export async function measureRendering(): Promise<[string, number][]> {
  const { compiled, skeleton } = await compileForBench()
  const person = (n: number): MessagePerson => ({ email: `person${n}@example.com`, first_name: `Person${n}`, orders: n % 9, spent: (n * 37) % 90_000 })
  const urls = (n: number) => ({ unsubscribe: unsubscribeUrl(base, 1, n), preferences: unsubscribeUrl(base, 2, n), open: null, click: (position: number) => clickUrl(base, position, n) })
  const scope = { person: { first_name: "Person1", orders: 3, spent: "€12.00" }, shop: {}, link_1: "https://shop.example.com/1", link_2: "https://shop.example.com/2", unsubscribe_url: "https://shop.example.com/u" }
  const [before, after] = ["<p>".padEnd(4_000, "x"), "</p>".padEnd(4_000, "y")]
  return [
    ["ours: filled, links signed, MIME", cpuEach((n) => {
      const { unsubscribe, ...addresses } = urls(n)
      return buildMime(skeleton, { ...fillMail(compiled, person(n), { ...addresses, unsubscribe }), to: { email: person(n).email }, messageId: `${n}@example.com`, date: new Date(), unsubscribeUrl: unsubscribe })
    })],
    ["of which filled, links signed", cpuEach((n) => fillMail(compiled, person(n), urls(n)))],
    ["Liquid alone, page and text", cpuEach(() => liquidFor.html.renderSync(compiled.html, scope) + liquidFor.text.renderSync(compiled.text, scope))],
    ["base64 of the page alone", cpuEach(() => Buffer.from(before + after).toString("base64"))],
    ["joining three strings", cpuEach((n) => before + n + after)],
  ]
}

function cpuEach(work: (n: number) => unknown): number {
  for (let n = 0; n < MAILS / 5; n += 1) work(n)
  const start = process.cpuUsage()
  for (let n = 0; n < MAILS; n += 1) work(n)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / MAILS
}
