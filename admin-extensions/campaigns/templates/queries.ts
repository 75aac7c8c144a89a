import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Message } from "../../../src/core/campaigns/message.schema"
import type {
  MessagePreviewResponse, TemplateCategory, TemplateDeleteResponse, TemplateDetailResponse, TemplateListResponse, TemplateVersionListResponse,
} from "../../../src/core/http"
import { queryKeys, request, type Query } from "../../kit"

const keys = queryKeys.templates

/** What the API takes to store a template; `version` is the one it was read at. */
export type TemplateBody = { name: string; description: string; category: TemplateCategory; message: Message; version?: number }

export function useTemplates(query: Query) {
  return useQuery({
    queryKey: keys.list(query),
    queryFn: ({ signal }) => request<TemplateListResponse>("templates", { query, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useTemplate(id: string | null | undefined) {
  return useQuery({
    queryKey: keys.detail(id ?? ""),
    queryFn: ({ signal }) => request<TemplateDetailResponse>(`templates/${id}`, { signal }),
    enabled: Boolean(id),
    staleTime: 0,
  })
}

/** A template drawn for the example person. `version` is the one to draw; those of the product have none. */
export function useTemplatePreview(id: string, version: number | null, enabled = true) {
  return useQuery({
    queryKey: keys.part(id, "preview", { version }),
    queryFn: ({ signal }) => request<MessagePreviewResponse>(`templates/${id}/preview`, { query: { version }, signal }),
    enabled,
    staleTime: 300_000,
  })
}

export function useTemplateVersions(id: string, limit: number) {
  return useQuery({
    queryKey: keys.part(id, "versions", { limit }),
    queryFn: ({ signal }) => request<TemplateVersionListResponse>(`templates/${id}/versions`, { query: { limit }, signal }),
    placeholderData: keepPreviousData,
  })
}

/** The answer of a change is the template as it then stands. */
function useChange<Given>(send: (given: Given) => Promise<TemplateDetailResponse>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: async (answer) => {
      await client.invalidateQueries({ queryKey: keys.all })
      client.setQueryData(keys.detail(answer.template.id), answer)
    },
  })
}

export const useSaveTemplate = () =>
  useChange(({ id, body }: { id?: string; body: TemplateBody }) => request<TemplateDetailResponse>(id ? `templates/${id}` : "templates", { method: "POST", body }))

/** The answer is the copy. */
export const useDuplicateTemplate = () =>
  useChange((id: string) => request<TemplateDetailResponse>(`templates/${id}/duplicate`, { method: "POST", body: {} }))

export const useRestoreVersion = () =>
  useChange(({ id, number }: { id: string; number: number }) => request<TemplateDetailResponse>(`templates/${id}/versions/${number}/restore`, { method: "POST", body: {} }))

export function useDeleteTemplate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<TemplateDeleteResponse>(`templates/${id}`, { method: "DELETE" }),
    onSuccess: (_, id) => {
      client.removeQueries({ queryKey: keys.detail(id) })
      return client.invalidateQueries({ queryKey: keys.all })
    },
  })
}
