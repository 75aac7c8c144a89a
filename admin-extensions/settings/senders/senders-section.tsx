import { Button, Container, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { SenderResponse } from "../../../src/core/http/senders"
import { ErrorState, HeaderRow, RelativeMoment, SectionSkeleton } from "../../kit"
import { useSenders } from "./queries"
import { SenderDrawer } from "./sender-drawer"
import { SenderItem } from "./sender-item"
import { SenderTestDialog } from "./sender-test-dialog"

/** Who mails come from: every sender with its state, its pace and what the name servers say of its domain. */
export function SendersSection() {
  const { t } = useTranslation("marketing")
  const { data, error, refetch } = useSenders()
  const [editing, setEditing] = useState<SenderResponse | "new">()
  const [testing, setTesting] = useState<SenderResponse>()
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SectionSkeleton rows={5} />
  return (
    <>
      <Container className="divide-y p-0">
        <HeaderRow
          level="h2"
          title={t("settings.senders.title")}
          subtitle={t("settings.senders.text")}
          actions={<Button size="small" variant="secondary" onClick={() => setEditing("new")}>{t("action.create")}</Button>}
        />
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {data.told_at ? <>{t("settings.senders.told")} <RelativeMoment at={data.told_at} /></> : t("settings.senders.nobody_tells")}
        </Text>
        {data.senders.map((sender) => <SenderItem key={sender.id} sender={sender} edit={() => setEditing(sender)} test={() => setTesting(sender)} />)}
      </Container>
      <SenderDrawer editing={editing} transports={data.transports} close={() => setEditing(undefined)} />
      {testing && <SenderTestDialog sender={testing} onClose={() => setTesting(undefined)} />}
    </>
  )
}
