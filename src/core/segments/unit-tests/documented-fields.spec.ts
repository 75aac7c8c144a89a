import { readFileSync } from "node:fs"
import path from "node:path"
import { fieldGroups, fields } from "../fields"

/** The rows docs/segments.md must hold: one a field, in the catalogue's order, group by group. */
function fieldTable(): string {
  return fieldGroups
    .map(({ name, label }) => {
      const rows = fields.filter(({ group }) => group === name)
        .map((field) => `| ${field.label} | \`${field.name}\` | ${field.type.replaceAll("_", " ")} | ${field.help} |`)
      return [`### ${label}`, "", "| field | name in the rule | type | what it is |", "|---|---|---|---|", ...rows].join("\n")
    })
    .join("\n\n")
}

/** The operators of each type, with the value each takes. */
function operatorTable(): string {
  const types = [...new Map(fields.map((field) => [`${field.type}${field.type === "list" ? field.source ?? "" : ""}`, field])).values()]
  const rows = types.flatMap((field) => {
    const all = fields.filter(({ type, source }) => type === field.type && (type !== "list" || source === field.source)).flatMap(({ operators }) => operators)
    return [...new Map(all.map((operator) => [operator.name, operator])).values()]
      .map(({ name, label, valueKind }) => `| ${field.type.replaceAll("_", " ")} | ${label} | \`${name}\` | ${valueKind.replaceAll("_", " ")} |`)
  })
  return ["| type | operator | name in the rule | value |", "|---|---|---|---|", ...new Set(rows)].join("\n")
}

describe("docs/segments.md", () => {
  const page = readFileSync(path.resolve(__dirname, "../../../../docs/segments.md"), "utf8")

  it("tells of every field as the catalogue does", () => expect(page).toContain(fieldTable()))
  it("tells of every operator as the catalogue does", () => expect(page).toContain(operatorTable()))
})
