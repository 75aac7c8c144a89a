import { Button, Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AttributeResponse } from "../../../src/core/http/attributes"
import { ErrorState, HeaderRow, SectionSkeleton } from "../../kit"
import { AttributeDrawer } from "./attribute-drawer"
import { emptyDraft, type AttributeDraft } from "./attribute-draft"
import { AttributeTable } from "./attribute-table"
import { EmptyAttributes } from "./empty-attributes"
import { useAttributes } from "./queries"

/** What the drawer is about: a new attribute that starts from a draft, or one there is. */
export type Editing = { draft: AttributeDraft } | { attribute: AttributeResponse }

/** The facts of the shop's own about people: what there is, who has values, who uses them. */
export default function AttributeListPage() {
  const { t } = useTranslation("marketing")
  const { data, error, refetch } = useAttributes()
  const [editing, setEditing] = useState<Editing>()
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SectionSkeleton rows={5} />
  const create = <Button size="small" variant="secondary" onClick={() => setEditing({ draft: emptyDraft })}>{t("action.create")}</Button>
  return (
    <>
      <Container className="divide-y p-0">
        <HeaderRow title={t("attributes.title")} subtitle={t("attributes.subtitle")} actions={data.attributes.length > 0 && create} level="h1" />
        {data.attributes.length > 0
          ? <AttributeTable attributes={data.attributes} edit={(attribute) => setEditing({ attribute })} />
          : <EmptyAttributes start={(draft) => setEditing({ draft })} />}
      </Container>
      <AttributeDrawer editing={editing} close={() => setEditing(undefined)} />
    </>
  )
}
