import { FocusModal, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TemplateListItem } from "../../../src/core/http"
import { TemplateGallery, type GalleryFilter } from "./template-gallery"

type TemplatePickerProps = { onChoose: (template: TemplateListItem) => void; onClose: () => void }

/** The library to choose from, over whatever is being written. */
export function TemplatePicker({ onChoose, onClose }: TemplatePickerProps) {
  const { t } = useTranslation("marketing")
  const [filter, setFilter] = useState<GalleryFilter>({ q: "", category: null, origin: null })
  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content>
        <FocusModal.Header />
        <FocusModal.Body className="overflow-y-auto">
          <div className="mx-auto flex w-full max-w-[1200px] flex-col gap-y-6 p-4 md:p-8">
            <div className="flex flex-col gap-y-1">
              <FocusModal.Title asChild><Heading>{t("templates.picker.title")}</Heading></FocusModal.Title>
              <FocusModal.Description asChild><Text size="small" className="text-ui-fg-subtle">{t("templates.picker.text")}</Text></FocusModal.Description>
            </div>
            <TemplateGallery
              filter={filter}
              onFilter={setFilter}
              open={(template, children) => (
                <button type="button" aria-label={t("templates.picker.choose", { name: template.name })} onClick={() => onChoose(template)} className="focus-visible:shadow-borders-focus block w-full rounded-t-lg outline-none">{children}</button>
              )}
            />
          </div>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
