import { Button } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { notify, sdk } from "../../kit"
import { TaggedInput } from "../editor/tagged-input"

type PictureFieldProps = { id: string; label: string; value: string; onChange: (value: string) => void }

/** A picture by its address, or uploaded to where the shop keeps its files. */
export function PictureField({ id, label, value, onChange }: PictureFieldProps) {
  const { t } = useTranslation("marketing")
  const input = useRef<HTMLInputElement>(null)
  const upload = useMutation({
    mutationFn: (file: File) => sdk.admin.upload.create({ files: [file] }),
    onSuccess: ({ files }) => files[0] && onChange(files[0].url),
    onError: (error) => notify.failed(error),
  })
  return (
    <div className="flex flex-col gap-y-2">
      <TaggedInput id={id} label={label} value={value} onChange={onChange} placeholder="https://" />
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/gif"
        className="hidden"
        aria-hidden
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ""
          if (file) upload.mutate(file)
        }}
      />
      <Button type="button" size="small" variant="secondary" isLoading={upload.isPending} onClick={() => input.current?.click()}>{t("messages.picture.upload")}</Button>
    </div>
  )
}
