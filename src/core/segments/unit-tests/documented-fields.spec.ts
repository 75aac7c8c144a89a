import { readFileSync } from "node:fs"
import path from "node:path"
import { eventTable, fieldTable, operatorTable } from "./documented-tables"

describe("docs/segments.md", () => {
  const page = readFileSync(path.resolve(__dirname, "../../../../docs/segments.md"), "utf8")

  it("tells of every field as the catalogue does", () => expect(page).toContain(fieldTable()))
  it("tells of every operator as the catalogue does", () => expect(page).toContain(operatorTable()))
  it("tells of every event as the catalogue does", () => expect(page).toContain(eventTable()))
})
