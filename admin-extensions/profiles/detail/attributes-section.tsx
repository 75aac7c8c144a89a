import { Container, Input, Select, Text, Tooltip } from "@medusajs/ui"
import { useEffect, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ProfileResponse } from "../../../src/core/http/profiles"
import type { AttributeValue } from "../../../src/core/profiles/attribute-value"
import { HeaderRow, notify, useFormat } from "../../kit"
import { useSetAttributes } from "../queries"
import { attributeOf, attributeText } from "./attribute-text"

type Attribute = ProfileResponse["attributes"][number]
type EditorProps = { attribute: Attribute; id: string; disabled: boolean; save: (value: AttributeValue | null) => void }

/** The shop's own facts about a person, each to be changed where it stands. Saved when the field is left or Enter pressed. */
export function AttributesSection({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const set = useSetAttributes(profile.id)
  const save = (key: string, value: AttributeValue | null) => set.mutateAsync({ [key]: value }).then(() => notify.done(t("profiles.attributes.saved")), notify.failed)
  return (
    <Container className="divide-y p-0">
      <HeaderRow
        title={t("profiles.attributes.title")}
        level="h2"
        actions={<Link to="/marketing/customers/attributes" className="txt-compact-small text-ui-fg-interactive">{t("profiles.attributes.manage")}</Link>}
      />
      {profile.attributes.length === 0 ? (
        <Text size="small" className="text-ui-fg-muted px-6 py-4">{t("profiles.attributes.none")}</Text>
      ) : (
        <div className="flex flex-col gap-y-2 px-6 py-4">
          {profile.attributes.map((attribute) => {
            const id = `marketing-attribute-${attribute.key}`
            return (
              <div key={attribute.key} className="grid grid-cols-2 items-center gap-x-4">
                <label htmlFor={id} className="txt-small text-ui-fg-subtle min-w-0 break-words">
                  {attribute.help ? <Tooltip content={attribute.help}><span className="border-b border-dotted">{attribute.name}</span></Tooltip> : attribute.name}
                </label>
                {attribute.read_only ? <ReadOnly attribute={attribute} /> : (
                  <Editor
                    key={`${profile.id}:${JSON.stringify(attribute.value)}`}
                    attribute={attribute} id={id} disabled={set.isPending} save={(value) => void save(attribute.key, value)}
                  />
                )}
              </div>
            )
          })}
        </div>
      )}
    </Container>
  )
}

/** What is read from the customer's metadata is changed there. */
function ReadOnly({ attribute }: { attribute: Attribute }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const shown = attribute.value === null ? "–" : attribute.type === "date" ? format.date(String(attribute.value))
    : attribute.type === "boolean" ? t(attribute.value ? "profiles.value.yes" : "profiles.value.no") : attributeText(attribute.value)
  return <Tooltip content={t("profiles.attributes.read_only")}><span className="txt-small min-w-0 break-words">{shown}</span></Tooltip>
}

function Editor(props: EditorProps) {
  switch (props.attribute.type) {
    case "boolean": return <ChoiceEditor {...props} />
    case "choice": return <ChoiceEditor {...props} />
    default: return <WrittenEditor {...props} />
  }
}

const NONE = "__none"

function ChoiceEditor({ attribute, id, disabled, save }: EditorProps) {
  const { t } = useTranslation("marketing")
  const yesOrNo = attribute.type === "boolean"
  const options = yesOrNo ? [{ value: "true", label: t("profiles.value.yes") }, { value: "false", label: t("profiles.value.no") }]
    : attribute.choices.map((choice) => ({ value: choice, label: choice }))
  return (
    <Select
      size="small" disabled={disabled} value={attribute.value === null ? NONE : String(attribute.value)}
      onValueChange={(value) => save(value === NONE ? null : yesOrNo ? value === "true" : value)}
    >
      <Select.Trigger id={id}><Select.Value /></Select.Trigger>
      <Select.Content>
        <Select.Item value={NONE}>–</Select.Item>
        {options.map(({ value, label }) => <Select.Item key={value} value={value}>{label}</Select.Item>)}
      </Select.Content>
    </Select>
  )
}

function WrittenEditor({ attribute, id, disabled, save }: EditorProps) {
  const { t } = useTranslation("marketing")
  const before = attributeText(attribute.value)
  const [text, setText] = useState(before)
  useEffect(() => setText(before), [before])
  const finish = () => {
    if (text.trim() === before) return
    const read = attributeOf(attribute.type, text)
    if (read === undefined) {
      notify.failed(new Error(t("profiles.attributes.not_a_number", { name: attribute.name })))
      return setText(before)
    }
    save(read)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") event.currentTarget.blur()
    if (event.key === "Escape" && text !== before) {
      event.stopPropagation()
      setText(before)
    }
  }
  return (
    <Input
      id={id} size="small" type={attribute.type === "date" ? "date" : "text"} inputMode={attribute.type === "number" ? "decimal" : undefined}
      disabled={disabled} value={text} placeholder={attribute.type === "list" ? t("profiles.attributes.list") : "–"}
      onChange={(event) => setText(event.target.value)} onBlur={finish} onKeyDown={onKeyDown}
    />
  )
}
