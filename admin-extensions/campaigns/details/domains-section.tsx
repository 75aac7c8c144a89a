import { Container, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignBreakdownResponse } from "../../../src/core/http"
import { HeaderRow, useFormat } from "../../kit"

/** How each mail service treated the campaign: one that accepts or clicks far less than the others does not show the mail. */
export function DomainsSection({ domains }: { domains: CampaignBreakdownResponse["breakdown"]["domains"] }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  if (domains.length === 0) return null
  const nameOf = ({ domain, domains: many }: (typeof domains)[number]) =>
    domain === null ? t("campaigns.domains.others", { count: many, number: format.number(many) }) : domain || t("campaigns.domains.unknown")
  return (
    <Container className="overflow-hidden p-0">
      <HeaderRow level="h2" title={t("campaigns.domains.title")} subtitle={t("campaigns.domains.subtitle")} />
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("campaigns.domains.domain")}</Table.HeaderCell>
              {(["planned", "accepted", "clicked", "bounced", "unsubscribed"] as const).map((name) => (
                <Table.HeaderCell key={name} className="text-end">{t(`campaigns.domains.${name}`)}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {domains.map((row) => (
              <Table.Row key={row.domain ?? "others"}>
                <Table.Cell className="text-ui-fg-base max-w-[220px] truncate">{nameOf(row)}</Table.Cell>
                <Table.Cell className="text-end tabular-nums">{format.number(row.planned)}</Table.Cell>
                <Counted value={row.accepted} of={row.planned} />
                <Counted value={row.clicked} of={row.accepted} />
                <Counted value={row.bounced} of={row.accepted} />
                <Counted value={row.unsubscribed} of={row.accepted} />
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      <Text size="xsmall" className="text-ui-fg-muted px-6 py-3">{t("campaigns.domains.note")}</Text>
    </Container>
  )
}

function Counted({ value, of }: { value: number; of: number }) {
  const format = useFormat()
  return (
    <Table.Cell className="text-nowrap text-end tabular-nums">
      {format.number(value)} {value > 0 && <span className="text-ui-fg-muted">({format.share(value, of)})</span>}
    </Table.Cell>
  )
}
