import { events } from "../events"
import { fieldGroups, fields } from "../fields"

/** The rows docs/segments.md must hold: one a field, in the catalogue's order, group by group. */
export function fieldTable(): string {
  return fieldGroups
    .flatMap(({ name, label }) => {
      const rows = fields.filter(({ group }) => group === name)
        .map((field) => `| ${field.label} | \`${field.name}\` | ${field.type.replaceAll("_", " ")} | ${field.help} |`)
      return rows.length ? [[`### ${label}`, "", "| field | name in the rule | type | what it is |", "|---|---|---|---|", ...rows].join("\n")] : []
    })
    .join("\n\n")
}

/** The operators of each type, with the value each takes. */
export function operatorTable(): string {
  const types = [...new Map(fields.map((field) => [`${field.type}${field.type === "list" ? field.source ?? "" : ""}`, field])).values()]
  const rows = types.flatMap((field) => {
    const all = fields.filter(({ type, source }) => type === field.type && (type !== "list" || source === field.source)).flatMap(({ operators }) => operators)
    return [...new Map(all.map((operator) => [operator.name, operator])).values()]
      .map(({ name, label, valueKind }) => `| ${field.type.replaceAll("_", " ")} | ${label} | \`${name}\` | ${valueKind.replaceAll("_", " ")} |`)
  })
  return ["| type | operator | name in the rule | value |", "|---|---|---|---|", ...new Set(rows)].join("\n")
}

/** The kinds of event with their properties. */
export function eventTable(): string {
  const rows = events.map(({ name, label, help, properties }) =>
    `| ${label} | \`${name}\` | ${help} | ${properties.map((property) => `\`${property.name}\` (${property.type.replaceAll("_", " ")})`).join(", ")} |`)
  return ["| event | name in the rule | what it is | properties |", "|---|---|---|---|", ...rows].join("\n")
}
