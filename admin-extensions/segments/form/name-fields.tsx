import { Input, Label } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ProblemList } from "../../kit"
import type { SegmentInput } from "../queries"

/** What a segment is called and what it is for. */
export function NameFields() {
  const { t } = useTranslation("marketing")
  const { register, formState: { errors } } = useFormContext<SegmentInput>()
  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
      <div className="flex flex-col gap-y-2">
        <Label htmlFor="marketing-segment-name" size="small" weight="plus">{t("segments.field.name")}</Label>
        <Input
          id="marketing-segment-name"
          autoFocus
          autoComplete="off"
          aria-invalid={Boolean(errors.name)}
          {...register("name", { validate: (name) => name.trim() !== "" || t("segments.form.name_required"), maxLength: 200 })}
        />
        <ProblemList problems={errors.name?.message ? [{ path: ["name"], message: errors.name.message }] : []} />
      </div>
      <div className="flex flex-col gap-y-2">
        <Label htmlFor="marketing-segment-description" size="small" weight="plus">
          {t("segments.field.description")} <span className="text-ui-fg-muted font-normal">({t("form.optional")})</span>
        </Label>
        <Input id="marketing-segment-description" autoComplete="off" {...register("description")} />
      </div>
    </div>
  )
}
