import { ExclamationCircle } from "@medusajs/icons"
import { Button, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { EmptyState } from "./empty-state"
import { RequestError } from "./request"

type ErrorStateProps = { error: unknown; retry?: () => void; framed?: boolean }

/** What went wrong, in the server's words, and a way to try again. `framed` draws its own container. */
export function ErrorState({ error, retry, framed = true }: ErrorStateProps) {
  const { t } = useTranslation("marketing")
  const missing = error instanceof RequestError && error.status === 404
  const body = (
    <div role="alert">
      <EmptyState
        icon={<ExclamationCircle />}
        title={missing ? t("error.missing") : t("error.title")}
        text={error instanceof Error ? error.message : t("error.unknown")}
      >
        {retry && !missing && <Button size="small" variant="secondary" onClick={retry}>{t("action.retry")}</Button>}
      </EmptyState>
    </div>
  )
  return framed ? <Container className="p-0">{body}</Container> : body
}
