import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { EmptyState, ErrorState, HeaderRow, Skeleton } from "../kit"
import { CreditDetail } from "./credit-detail"
import { useOrderCredits } from "./queries"

/** On an order: which campaign earned it, how we know, and how much of it. */
export default function OrderWidget({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { t } = useTranslation("marketing")
  const { data, error, isPending, refetch } = useOrderCredits(order.id)
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("order_widget.title")} />
      {isPending ? (
        <div className="flex flex-col gap-y-2 px-6 py-4" aria-busy="true">
          <Skeleton className="h-4 w-2/3" />
          <Skeleton className="h-4 w-1/2" />
        </div>
      ) : !data ? (
        <ErrorState error={error} retry={() => void refetch()} framed={false} />
      ) : !data.purchase ? (
        <EmptyState title={t("order_widget.not_recorded_title")} text={t("order_widget.not_recorded_text")} />
      ) : data.credits.length === 0 ? (
        <EmptyState title={t("order_widget.none_title")} text={t("order_widget.none_text")} />
      ) : (
        data.credits.map((credit, index) => <CreditDetail key={index} credit={credit} />)
      )}
      {data?.credits[0] && (
        <div className="px-6 py-3">
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("order_widget.window", { count: data.credits[0].window_days })}
          </Text>
        </div>
      )}
    </Container>
  )
}
