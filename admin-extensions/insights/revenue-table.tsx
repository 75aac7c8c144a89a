import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormat } from "../kit"
import type { RevenueDay } from "./revenue-chart"

/** The chart's figures, newest day first. */
export function RevenueTable({ days, currency }: { days: RevenueDay[]; currency: string }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <div className="max-h-80 overflow-auto border-t">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("overview.chart.day")}</Table.HeaderCell>
            <Table.HeaderCell className="text-end">{t("overview.chart.total")}</Table.HeaderCell>
            <Table.HeaderCell className="text-end">{t("overview.chart.attributed")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {[...days].reverse().map(({ day, total, attributed }) => (
            <Table.Row key={day}>
              <Table.Cell className="text-nowrap">{format.date(day)}</Table.Cell>
              <Table.Cell className="text-end tabular-nums">{format.money(total, currency)}</Table.Cell>
              <Table.Cell className="text-end tabular-nums">{format.money(attributed, currency)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
