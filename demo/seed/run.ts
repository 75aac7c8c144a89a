import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createUsersWorkflow } from "@medusajs/medusa/core-flows"
import { products } from "./catalogue"
import { drawPicture } from "./draw-picture"
import { seedShop } from "./index"

const admin = { email: "admin@example.com", password: "supersecret" }

/** `medusa exec demo/seed/run.ts <customers> <orders>`: the demo's shop, its admin user and its pictures; what the demo must know is kept in demo_fact. */
export default async function run({ container, args }: ExecArgs): Promise<void> {
  const [customers = 1000, orders = 3000] = args.map(Number)
  const tell = (note: string) => void process.send?.({ note })
  const store = await seedShop(container, { customers, orders, until: new Date(), onProgress: tell })
  tell("the admin user and the pictures")
  await createAdmin(container)
  drawPictures(process.env.DEMO_PICTURES ?? path.resolve("static/demo"))

  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await db("demo_fact").insert({ name: "seeded", value: JSON.stringify({ ...admin, publishableKey: store.publishableKey, regions: { eur: store.regions.eur.id, usd: store.regions.usd.id } }) })
  await db.raw("analyze")
}

async function createAdmin(container: ExecArgs["container"]): Promise<void> {
  const { result: [user] } = await createUsersWorkflow(container).run({ input: { users: [{ email: admin.email, first_name: "Demo", last_name: "Admin" }] } })
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity, error } = await auth.register("emailpass", { body: admin } as never)
  if (!authIdentity) throw new Error(`The admin user could not be created: ${error}`)
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { user_id: user!.id } })
}

function drawPictures(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const product of products) writeFileSync(path.join(folder, `${product.handle}.svg`), drawPicture(product))
}
