import { Button, Container, Copy, Heading, Input, Label, Switch, Text } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import type { SegmentResponse } from "../../../src/core/http/segments"
import { notify } from "../../kit"
import { useUpdateSegment } from "../queries"
import { handleOf } from "./handle-of"

/** Whether logged-in customers may learn that they are in it, under which handle, and what a storefront asks for that. */
export function PublicSection({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation("marketing")
  const update = useUpdateSegment(segment.id)
  const [handle, setHandle] = useState(segment.handle ?? handleOf(segment.name))
  const change = async (body: { is_public?: boolean; handle?: string }, done: string) => {
    try {
      await update.mutateAsync(body)
      notify.done(t(done))
    } catch (error) {
      notify.failed(error)
    }
  }
  const rename = (event: FormEvent) => {
    event.preventDefault()
    void change({ handle: handle.trim() }, "segments.public.renamed")
  }
  const line = `const { segments } = await sdk.client.fetch("/store/marketing/segments")\nif (segments.some((one) => one.handle === ${JSON.stringify(segment.handle ?? handle)})) { … }`
  return (
    <Container className="divide-y p-0">
      <div className="flex items-start justify-between gap-x-4 px-6 py-4">
        <div className="flex min-w-0 flex-col gap-y-0.5">
          <Heading level="h2" id="marketing-segment-public">{t("segments.public.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">{t("segments.public.text")}</Text>
        </div>
        <Switch
          aria-labelledby="marketing-segment-public"
          className="mt-0.5 shrink-0"
          checked={segment.is_public}
          disabled={update.isPending}
          onCheckedChange={(on) => void change(on ? { is_public: true, handle: handle.trim() } : { is_public: false }, on ? "segments.public.on" : "segments.public.off")}
        />
      </div>
      {segment.is_public && (
        <div className="flex flex-col gap-y-4 px-6 py-4">
          <form onSubmit={rename} className="flex flex-col gap-y-2">
            <Label htmlFor="marketing-segment-handle" size="small" weight="plus">{t("segments.public.handle")}</Label>
            <div className="flex items-center gap-x-2">
              <div className="min-w-0 flex-1"><Input id="marketing-segment-handle" size="small" value={handle} onChange={(event) => setHandle(event.target.value)} /></div>
              {handle !== segment.handle && <Button size="small" variant="secondary" type="submit" isLoading={update.isPending}>{t("action.save")}</Button>}
            </div>
          </form>
          <div className="flex flex-col gap-y-1">
            <div className="flex items-center justify-between gap-x-2">
              <Text size="small" leading="compact" weight="plus">{t("segments.public.storefront")}</Text>
              <Copy content={line} />
            </div>
            <pre className="bg-ui-bg-subtle shadow-borders-base txt-compact-xsmall whitespace-pre-wrap break-words rounded-md p-3 font-mono">{line}</pre>
          </div>
        </div>
      )}
    </Container>
  )
}
