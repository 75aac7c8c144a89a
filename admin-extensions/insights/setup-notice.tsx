import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SetupProgress } from "../../src/core/http"
import { useFormat } from "../kit"
import { ProgressBar } from "../kit/progress-bar"
import { Notice } from "../kit/notice"

/** How the first reading of the shop stands; nothing once it is done. */
export function SetupNotice({ setup }: { setup: SetupProgress }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  if (setup.status === "done") return null
  if (setup.status === "failed") {
    return <Notice tone="error" title={t("overview.setup.failed_title")} text={t("overview.setup.failed_text", { error: setup.error ?? "" })} />
  }
  const label = setup.phase ? t(`overview.setup.phase.${setup.phase}`) : t("overview.setup.waiting")
  return (
    <Container className="flex flex-col gap-y-3 px-6 py-4" role="status">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Text size="small" weight="plus">{t("overview.setup.title")}</Text>
        {setup.total > 0 && (
          <Text size="small" className="text-ui-fg-subtle tabular-nums">
            {t("overview.setup.done_of", { done: format.number(setup.done), total: format.number(setup.total), share: format.share(setup.done, setup.total) })}
          </Text>
        )}
      </div>
      <ProgressBar label={label} share={setup.total ? setup.done / setup.total : 0} />
      <Text size="small" className="text-ui-fg-subtle">{label} {t("overview.setup.text")}</Text>
    </Container>
  )
}
