import { Button, Container, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignTestReport } from "../../../src/core/http"
import { HeaderRow, Notice, notify, useConfirm, useFormat } from "../../kit"
import { useDecideTest } from "../queries"
import { IntervalRows } from "./interval-rows"

const tones = { running: "info", winner: "success", no_clear_winner: "info", unbalanced: "error" } as const

type TestSectionProps = { campaignId: string; test: CampaignTestReport; currency: string }

/** An A/B test as it stands: the verdict in words, the variants on one axis, their figures, and the choice by hand. */
export function TestSection({ campaignId, test, currency }: TestSectionProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const confirm = useConfirm()
  const decide = useDecideTest(campaignId)
  const told = (value: number) => (test.metric === "revenue" ? format.money(Math.round(value), currency) : format.share(value, 1))
  const open = test.decided_at === null && test.rest.waiting > 0

  const choose = async (number: number, name: string) => {
    const agreed = await confirm({ title: t("campaigns.ab.choose_title", { name }), text: t("campaigns.ab.choose_text", { count: test.rest.waiting, number: format.number(test.rest.waiting) }), confirm: t("campaigns.ab.choose") })
    if (agreed) await decide.mutateAsync(number).then(() => notify.done(t("campaigns.ab.chosen", { name })), notify.failed)
  }

  return (
    <>
      <Notice tone={tones[test.verdict.kind]} title={t(`campaigns.ab.verdict.${test.verdict.kind}`)} text={test.verdict.words} />
      <Container className="divide-y p-0">
        <HeaderRow level="h2" title={t("campaigns.ab.title")} subtitle={subtitleOf(test, t, format)} />
        {!test.sample_ratio.fine && <Text role="alert" size="small" className="text-ui-fg-error px-6 py-3">{t("campaigns.ab.unbalanced")}{open && ` ${t("campaigns.ab.unbalanced_open")}`}</Text>}
        <div className="px-6 py-4">
          <IntervalRows rows={test.variants.map(({ number, name, value, interval }) => ({
            key: String(number), label: name, value, interval, strong: test.verdict.variant === number,
            words: t("campaigns.ab.interval", { value: told(value), from: told(Math.max(0, interval[0])), to: told(interval[1]) }),
          }))} />
          <Text size="xsmall" className="text-ui-fg-muted pt-3">{t(`campaigns.ab.axis.${test.metric}`)}</Text>
        </div>
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("campaigns.ab.variant")}</Table.HeaderCell>
                {(["best", "assigned", "accepted", "clicked", "orders", "revenue", "unsubscribed"] as const).map((name) => <Table.HeaderCell key={name} className="pe-3 text-end">{t(`campaigns.ab.${name}`)}</Table.HeaderCell>)}
                {open && <Table.HeaderCell className="bg-ui-bg-subtle sticky end-0 pe-4" />}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {test.variants.map((variant) => (
                <Table.Row key={variant.number}>
                  <Table.Cell className="max-w-[180px] py-2">
                    <span className="text-ui-fg-base block truncate">{variant.name}</span>
                    <span className="text-ui-fg-muted txt-compact-xsmall block truncate" title={variant.subject}>{variant.subject}</span>
                  </Table.Cell>
                  <Table.Cell className="pe-3 text-end tabular-nums">{format.share(variant.best, 1)}</Table.Cell>
                  {[variant.assigned, variant.accepted, variant.clicked, variant.orders].map((number, index) => <Table.Cell key={index} className="pe-3 text-end tabular-nums">{format.number(number)}</Table.Cell>)}
                  <Table.Cell className="text-nowrap pe-3 text-end tabular-nums">{format.money(variant.revenue, currency)}</Table.Cell>
                  <Table.Cell className="pe-3 text-end tabular-nums">{format.number(variant.unsubscribed)}</Table.Cell>
                  {open && <Table.Cell className="bg-ui-bg-base sticky end-0 pe-4 ps-1 text-end"><Button size="small" variant="transparent" disabled={decide.isPending} onClick={() => void choose(variant.number, variant.name)}>{t("campaigns.ab.choose")}</Button></Table.Cell>}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
        <Text size="xsmall" className="text-ui-fg-muted px-6 py-3">{t("campaigns.ab.note")}</Text>
      </Container>
    </>
  )
}

function subtitleOf(test: CampaignTestReport, t: (key: string, values?: Record<string, unknown>) => string, format: ReturnType<typeof useFormat>): string {
  const parts = [
    t(`campaigns.ab.of.${test.vary}`),
    test.share < 100 && test.rest.waiting > 0 && t("campaigns.ab.waiting", { count: test.rest.waiting, number: format.number(test.rest.waiting) }),
    test.decided_at ? t("campaigns.ab.decided", { time: format.dateTime(test.decided_at) }) : test.decide_at && t("campaigns.ab.decides", { time: format.dateTime(test.decide_at) }),
  ]
  return parts.filter(Boolean).join(" · ")
}
