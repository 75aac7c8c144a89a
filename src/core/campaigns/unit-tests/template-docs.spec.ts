import { readFileSync } from "node:fs"
import path from "node:path"
import { systemTemplates } from "../templates/system-templates"

it("the docs list every template that comes with the product, in its own words", () => {
  const docs = readFileSync(path.resolve(__dirname, "../../../../docs/templates.md"), "utf8")
  const rows = [...docs.matchAll(/^\| `([a-z-]+)` \| (.+?) \| (.+?) \|$/gm)].map(([, name, label, description]) => ({ name, label, description }))
  expect(rows).toEqual(systemTemplates.map(({ name, label, description }) => ({ name, label, description })))
})
