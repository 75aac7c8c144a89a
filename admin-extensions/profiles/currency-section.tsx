import { Badge, Container, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProfileResponse } from "../../src/core/http/profiles"
import { HeaderRow, useFormat } from "../kit"

/** What a person paid in each currency, as paid. */
export function CurrencySection({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const currencies = Object.entries(profile.spent_by_currency).sort(([, a], [, b]) => b.orders - a.orders)
  if (currencies.length === 0) return null
  return (
    <Container className="divide-y overflow-hidden p-0">
      <HeaderRow title={t("profiles.money.title")} level="h2" subtitle={t("profiles.money.subtitle")} />
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("profiles.field.currency")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{t("profiles.field.orders")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{t("profiles.field.spent")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{t("profiles.field.refunded")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {currencies.map(([currency, sums]) => (
              <Table.Row key={currency}>
                <Table.Cell>
                  <span className="flex items-center gap-x-2">
                    {currency.toUpperCase()}
                    {currency === profile.reporting_currency && <Badge size="2xsmall">{t("profiles.money.reporting")}</Badge>}
                  </span>
                </Table.Cell>
                <Table.Cell className="text-right tabular-nums">{format.number(sums.orders)}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">{format.money(sums.spent, currency)}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">{format.money(sums.refunded, currency)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Container>
  )
}
