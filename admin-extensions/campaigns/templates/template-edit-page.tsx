import { useEffect, useState } from "react"
import { Navigate, useParams } from "react-router-dom"
import type { TemplateResponse } from "../../../src/core/http"
import { ErrorState, PageSkeleton } from "../../kit"
import { useTemplate } from "./queries"
import { TemplateEditor } from "./template-editor"

/** An own template to go on with, as it is on the server now; those of the product are shown instead. */
export default function TemplateEditPage() {
  const { id } = useParams()
  const { data, error, isFetching, refetch } = useTemplate(id)
  // The form keeps what it began with: a later answer must not take the words away, nor move the version they were read at.
  const [begun, setBegun] = useState<TemplateResponse>()
  const fresh = isFetching ? undefined : data?.template
  useEffect(() => {
    if (fresh && fresh.id !== begun?.id) setBegun(fresh)
  }, [fresh, begun])
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!begun) return <PageSkeleton />
  if (begun.origin === "system") return <Navigate to={`/marketing/templates/${begun.id}`} replace />
  const { name, description, category, message } = begun
  return <TemplateEditor key={begun.id} initial={{ name, description, category, message }} template={begun} />
}
