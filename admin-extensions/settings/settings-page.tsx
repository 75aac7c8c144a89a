import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { PageHeader } from "../kit"
import { SectionMenu } from "./section-menu"
import { sections } from "./sections"

/** What holds for the whole shop, a section a topic. */
export default function SettingsPage() {
  const { t } = useTranslation("marketing")
  const { hash } = useLocation()
  const shown = sections.find(({ name }) => `#${name}` === hash) ?? sections[0]!
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader title={t("settings.title")} subtitle={t("settings.subtitle")} />
      <div className="flex flex-col gap-3 lg:flex-row lg:items-start">
        <Container className="shrink-0 p-2 lg:w-56">
          <SectionMenu names={sections.map(({ name }) => name)} shown={shown.name} />
        </Container>
        <div className="flex min-w-0 flex-1 flex-col gap-y-3">
          <shown.Section key={shown.name} />
        </div>
      </div>
    </div>
  )
}
