import { Container, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { columnFields } from "../../../src/core/profiles/list-columns"
import type { Catalogue } from "../../../src/core/segments/catalogue"
import type { Field, FieldGroup } from "../../../src/core/segments/field"
import { ErrorState, HeaderRow, SectionSkeleton } from "../../kit"
import { useCatalogue } from "../../segments/builder/use-catalogue"
import { FieldValue } from "../field-value"
import { useFacts } from "../queries"

/** What has a section of its own, or says the same as its neighbour. */
const elsewhere = new Set<FieldGroup>(["consent", "scores", "attributes", "segments"])
const said = new Set(["first_name", "last_name", "has_phone", "tags", "unconverted_orders"])

const isTold = ({ name, group, type }: Field) => !elsewhere.has(group) && !said.has(name) && type !== "days"

/** What is known of a person, by the groups of the catalogue: a field added there appears here by itself. */
export function FactGroups({ profileId }: { profileId: string }) {
  const { known, error, refetch } = useCatalogue()
  const facts = useFacts(profileId)
  if (error || facts.error) return <ErrorState error={error ?? facts.error} retry={() => void (error ? refetch() : facts.refetch())} />
  if (!known || !facts.data) return <SectionSkeleton rows={6} />
  return <KnownFacts catalogue={known.catalogue} facts={facts.data} />
}

type KnownFactsProps = { catalogue: Catalogue; facts: NonNullable<ReturnType<typeof useFacts>["data"]> }

function KnownFacts({ catalogue, facts }: KnownFactsProps) {
  const { t } = useTranslation("marketing")
  const [all, setAll] = useState(false)
  const fields = columnFields(catalogue).filter(isTold)
  const filled = fields.filter(({ name }) => !isEmpty(facts.values[name]))
  const shown = all ? fields : filled
  return (
    <Container className="divide-y p-0">
      <HeaderRow
        title={t("profiles.facts")}
        level="h2"
        actions={filled.length < fields.length && (
          <button type="button" aria-pressed={all} onClick={() => setAll(!all)} className="txt-compact-small text-ui-fg-interactive focus-visible:shadow-borders-focus rounded outline-none">
            {t(all ? "profiles.facts_filled" : "profiles.facts_all")}
          </button>
        )}
      />
      {catalogue.groups.map((group) => {
        const told = shown.filter((field) => field.group === group.name)
        return told.length === 0 ? null : (
          <div key={group.name} className="flex flex-col gap-y-2 px-6 py-4">
            <Text asChild size="xsmall" leading="compact" weight="plus" className="text-ui-fg-muted"><h3>{group.label}</h3></Text>
            <dl className="flex flex-col gap-y-2">
              {told.map((field) => (
                <div key={field.name} className="grid grid-cols-2 items-start gap-x-4" title={field.help}>
                  <dt className="txt-small text-ui-fg-subtle min-w-0 break-words">{field.label}</dt>
                  <dd className="txt-small min-w-0 break-words">
                    <FieldValue field={field} value={facts.values[field.name]} currency={facts.reporting_currency} names={facts.names} most={20} wrap />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )
      })}
    </Container>
  )
}

/** A zero says nothing where it stands for "never". */
const isEmpty = (value: unknown) => value === null || value === undefined || value === "" || value === 0 || (Array.isArray(value) && value.length === 0)
