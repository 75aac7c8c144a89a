import { EllipsisHorizontal, PencilSquare, Trash } from "@medusajs/icons"
import { Badge, DropdownMenu, IconButton, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AttributeResponse } from "../../../src/core/http/attributes"
import { useFormat } from "../../kit"
import { useRemoveAttribute } from "./use-remove-attribute"

type AttributeTableProps = { attributes: AttributeResponse[]; edit: (attribute: AttributeResponse) => void }

/** One row an attribute; a row opens it. */
export function AttributeTable({ attributes, edit }: AttributeTableProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("attributes.name")}</Table.HeaderCell>
            <Table.HeaderCell>{t("attributes.type")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("attributes.people")}</Table.HeaderCell>
            <Table.HeaderCell>{t("attributes.used")}</Table.HeaderCell>
            <Table.HeaderCell><span className="sr-only">{t("action.actions")}</span></Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {attributes.map((attribute) => (
            <Table.Row key={attribute.id}>
              <Table.Cell className="py-3">
                <button type="button" onClick={() => edit(attribute)} className="focus-visible:shadow-borders-focus flex min-w-40 flex-col items-start rounded text-left outline-none hover:underline">
                  <Text size="small" leading="compact" weight="plus">{attribute.name}</Text>
                  <Text asChild size="xsmall" className="text-ui-fg-muted font-mono"><code>{attribute.key}</code></Text>
                </button>
              </Table.Cell>
              <Table.Cell>
                <div className="flex items-center gap-x-2">
                  <span className="whitespace-nowrap">{t(`attributes.types.${attribute.type}`)}</span>
                  {attribute.metadata_key && <Badge size="2xsmall">{t("attributes.from_metadata")}</Badge>}
                </div>
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">{format.number(attribute.people)}</Table.Cell>
              <Table.Cell><Usage attribute={attribute} /></Table.Cell>
              <Table.Cell className="text-right"><RowMenu attribute={attribute} edit={edit} /></Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function Usage({ attribute: { used_by, used_in } }: { attribute: AttributeResponse }) {
  const { t } = useTranslation("marketing")
  const parts = [
    ...(used_by.length ? [t("attributes.segments", { count: used_by.length })] : []),
    ...(used_in.length ? [t("attributes.campaigns", { count: used_in.length })] : []),
  ]
  if (!parts.length) return <span className="text-ui-fg-muted">{t("attributes.unused")}</span>
  return <span className="whitespace-nowrap" title={[...used_by, ...used_in].map(({ name }) => name).join(", ")}>{parts.join(", ")}</span>
}

function RowMenu({ attribute, edit }: { attribute: AttributeResponse; edit: AttributeTableProps["edit"] }) {
  const { t } = useTranslation("marketing")
  const remove = useRemoveAttribute()
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton size="small" variant="transparent" aria-label={t("attributes.actions_of", { name: attribute.name })}><EllipsisHorizontal /></IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        <DropdownMenu.Item className="gap-x-2" onSelect={() => edit(attribute)}><PencilSquare />{t("action.edit")}</DropdownMenu.Item>
        <DropdownMenu.Item className="gap-x-2" onSelect={() => void remove(attribute)}><Trash />{t("action.delete")}</DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
