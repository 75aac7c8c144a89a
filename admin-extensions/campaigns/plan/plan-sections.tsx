import { useTranslation } from "react-i18next"
import { EditorSection } from "../editor/editor-section"
import { HoldoutSection } from "./holdout-section"
import { PaceSection } from "./pace-section"
import { TestSection } from "./test-section"
import { UtmSection } from "./utm-section"
import { WhenSection } from "./when-section"

/** How the campaign goes out. Everything has a default, so each part is closed until somebody wants to change it. */
export function PlanSections() {
  const { t } = useTranslation("marketing")
  return (
    <EditorSection title={t("campaigns.plan.title")} text={t("campaigns.plan.text")}>
      <div className="flex flex-col gap-y-3">
        <WhenSection />
        <PaceSection />
        <TestSection />
        <HoldoutSection />
        <UtmSection />
      </div>
    </EditorSection>
  )
}
