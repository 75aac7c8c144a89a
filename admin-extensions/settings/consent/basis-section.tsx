import { Button, Container, Drawer, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { HeaderRow } from "../../kit"
import { BasisForm } from "./basis-form"
import { useBasisCount } from "./queries"

/** How many people were never asked, and the way to state on what basis they may be mailed. */
export function BasisSection() {
  const { t } = useTranslation("marketing")
  const [open, setOpen] = useState(false)
  const { data } = useBasisCount(null, true)
  return (
    <Container className="divide-y p-0">
      <HeaderRow
        level="h2"
        title={t("consent.basis.title")}
        subtitle={t("consent.basis.text")}
        actions={<Button size="small" variant="secondary" disabled={!data?.people} onClick={() => setOpen(true)}>{t("consent.basis.state")}</Button>}
      />
      <div className="px-6 py-4">
        <Text size="small">{data ? t("consent.basis.waiting", { count: data.people }) : "…"}</Text>
      </div>
      <Drawer open={open} onOpenChange={setOpen}>
        <Drawer.Content>
          <Drawer.Header>
            <Drawer.Title>{t("consent.basis.title")}</Drawer.Title>
            <Drawer.Description>{t("consent.basis.drawer")}</Drawer.Description>
          </Drawer.Header>
          {open && <BasisForm close={() => setOpen(false)} />}
        </Drawer.Content>
      </Drawer>
    </Container>
  )
}
