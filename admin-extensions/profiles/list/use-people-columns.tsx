import { Text, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { ProfileQueryResponse } from "../../../src/core/http/views"
import { isSortable } from "../../../src/core/profiles/list-columns"
import type { Catalogue } from "../../../src/core/segments/catalogue"
import type { Field } from "../../../src/core/segments/field"
import { RowLink } from "../../kit"
import { FieldValue } from "../field-value"

export type Person = ProfileQueryResponse["profiles"][number]

const column = createDataTableColumnHelper<Person>()
const numeric = new Set<Field["type"]>(["number", "decimal", "money", "days"])

type PeopleColumns = { catalogue: Catalogue | undefined; columns: readonly string[]; names: Record<string, string>; currency: string; hrefOf: (person: Person) => string }

/** The columns of the list: a box to tick, the person, and one for each chosen field of the catalogue. */
export function usePeopleColumns({ catalogue, columns, names, currency, hrefOf }: PeopleColumns) {
  const { t } = useTranslation("marketing")
  const chosen = columns.join()
  return useMemo(() => {
    const sortable = (label: string, type: Field["type"]) => ({
      enableSorting: true,
      sortLabel: label,
      sortAscLabel: t(type === "date" ? "sort.oldest" : numeric.has(type) ? "sort.ascending" : "sort.a_to_z"),
      sortDescLabel: t(type === "date" ? "sort.newest" : numeric.has(type) ? "sort.descending" : "sort.z_to_a"),
    })
    const fields = chosen.split(",").flatMap((name) => catalogue?.field(name) ?? [])
    return [
      column.select(),
      column.accessor("name", {
        header: t("profiles.field.person"),
        ...sortable(t("profiles.field.person"), "text"),
        truncateTooltip: false,
        cell: ({ row }) => <PersonCell person={row.original} href={hrefOf(row.original)} />,
      }),
      ...fields.map((field) =>
        column.accessor((person) => person.values[field.name], {
          id: field.name,
          header: field.label,
          align: numeric.has(field.type) ? "right" : "left",
          truncateTooltip: false,
          ...(isSortable(field) ? sortable(field.label, field.type) : {}),
          cell: ({ getValue }) => <FieldValue field={field} value={getValue()} currency={currency} names={names} most={2} />,
        })
      ),
    ]
  }, [t, chosen, catalogue, names, currency, hrefOf])
}

function PersonCell({ person, href }: { person: Person; href: string }) {
  return (
    <RowLink to={href}>
      <span className="flex min-w-0 max-w-[44vw] flex-col py-1.5 md:max-w-64">
        <Text size="small" leading="compact" weight="plus" className="truncate">{person.name || person.email}</Text>
        {person.name && person.name !== person.email && (
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">{person.email}</Text>
        )}
      </span>
    </RowLink>
  )
}
