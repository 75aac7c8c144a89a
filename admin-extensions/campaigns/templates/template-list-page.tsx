import { Button, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { HeaderRow } from "../../kit"
import { readFilter, writeFilter } from "./read-filter"
import { TemplateGallery } from "./template-gallery"
import { TemplateMenu } from "./template-menu"

/** The library: the product's templates and the shop's own, each as it will look. */
export default function TemplateListPage() {
  const { t } = useTranslation("marketing")
  const [params, setParams] = useSearchParams()
  return (
    <Container className="divide-y p-0">
      <HeaderRow
        title={t("templates.title")}
        subtitle={t("templates.subtitle")}
        actions={<Button size="small" variant="secondary" asChild><Link to="/marketing/templates/create">{t("action.create")}</Link></Button>}
      />
      <div className="px-4 py-4 sm:px-6">
        <TemplateGallery
          filter={readFilter(params)}
          onFilter={(filter) => setParams(writeFilter(filter), { replace: true })}
          open={(template, children) => (
            <Link to={`/marketing/templates/${template.id}`} className="focus-visible:shadow-borders-focus block rounded-t-lg outline-none">{children}</Link>
          )}
          actions={(template) => <TemplateMenu template={template} />}
        />
      </div>
    </Container>
  )
}
