import { Select } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { brandSchema, type Brand } from "../../../src/core/campaigns/pages/brand.schema"
import type { PageLanguage } from "../../../src/core/campaigns/pages/languages"
import type { PagePreview } from "../../../src/core/campaigns/pages/page-preview.schema"
import { Skeleton, useDebounced } from "../../kit"
import { LanguageSelect } from "./language-select"
import { usePagePreview } from "./queries"

const pages = ["preferences", "unsubscribe", "confirm"] as const

/** One of the pages as people will see it, in a frame without scripts or the shop's cookies. A brand that is not right yet leaves the last picture. */
export function BrandPreview({ brand }: { brand: Brand }) {
  const { t } = useTranslation("marketing")
  const [page, setPage] = useState<PagePreview["page"]>("preferences")
  const [language, setLanguage] = useState<PageLanguage>("en")
  const checked = brandSchema.safeParse(brand)
  const shown = useDebounced(checked.success ? JSON.stringify(checked.data) : undefined, 300)
  const { data } = usePagePreview({ page, language, brand: brandSchema.parse(shown ? JSON.parse(shown) : {}) })
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap gap-2">
        <div className="w-48">
          <Select size="small" value={page} onValueChange={(chosen) => setPage(chosen as PagePreview["page"])}>
            <Select.Trigger aria-label={t("consent.brand.page")}><Select.Value /></Select.Trigger>
            <Select.Content>{pages.map((one) => <Select.Item key={one} value={one}>{t(`consent.brand.pages.${one}`)}</Select.Item>)}</Select.Content>
          </Select>
        </div>
        <LanguageSelect id="brand-language" label={t("consent.words.language")} value={language} onChange={setLanguage} />
      </div>
      {data
        ? <iframe title={t("consent.brand.preview")} sandbox="" srcDoc={data.html} referrerPolicy="no-referrer" className="border-ui-border-base h-[560px] w-full rounded-md border bg-transparent" />
        : <Skeleton className="h-[560px] w-full" />}
    </div>
  )
}
