import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Audience } from "../../src/core/campaigns/audience.schema"
import type { Message } from "../../src/core/campaigns/message.schema"
import type {
  AudienceCountResponse, CampaignDeleteResponse, CampaignDetailResponse, CampaignListResponse,
  CampaignRecipientsResponse, CampaignReportResponse, MessagePreviewResponse, TestSendResponse,
} from "../../src/core/http"
import { queryKeys, request, type Query } from "../kit"
import type { CampaignBody } from "./editor/campaign-form.schema"
import { isMoving } from "./progress-figures"

const keys = queryKeys.campaigns

/** While anything is being sent the page asks again this often; otherwise now and then, as orders come in. */
const MOVING_MS = 1_500
const RESTING_MS = 20_000

export function useCampaigns(query: Query) {
  return useQuery({
    queryKey: keys.list(query),
    queryFn: ({ signal }) => request<CampaignListResponse>("campaigns", { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.campaigns.some(({ status, progress }) => isMoving(status, progress)) ? MOVING_MS : false,
  })
}

export function useCampaign(id: string | undefined) {
  return useQuery({
    queryKey: keys.detail(id ?? ""),
    queryFn: ({ signal }) => request<CampaignDetailResponse>(`campaigns/${id}`, { signal }),
    enabled: Boolean(id),
    staleTime: 0,
    refetchInterval: ({ state }) => {
      const campaign = state.data?.campaign
      return campaign && isMoving(campaign.status, campaign.progress) ? MOVING_MS : false
    },
  })
}

export function useCampaignReport(id: string, begun: boolean, moving: boolean) {
  return useQuery({
    enabled: begun,
    queryKey: keys.part(id, "report"),
    queryFn: ({ signal }) => request<CampaignReportResponse>(`campaigns/${id}/report`, { signal }),
    staleTime: 0,
    refetchInterval: moving ? MOVING_MS : RESTING_MS,
  })
}

export function useCampaignRecipients(id: string, query: Query, moving: boolean) {
  return useQuery({
    queryKey: keys.part(id, "recipients", query),
    queryFn: ({ signal }) => request<CampaignRecipientsResponse>(`campaigns/${id}/recipients`, { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: moving ? MOVING_MS : RESTING_MS,
  })
}

/** Counts an audience without storing anything. */
export function useAudienceCount(audience: Audience, enabled = true) {
  return useQuery({
    queryKey: [...keys.all, "audience", audience],
    queryFn: ({ signal }) => request<AudienceCountResponse>("campaigns/audience", { method: "POST", body: { audience }, signal }),
    enabled: enabled && audience.include.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
}

/** Draws a message for one person, or for an invented one. */
export function useMessagePreview(message: Message, profileId: string | undefined, enabled = true) {
  return useQuery({
    queryKey: [...keys.all, "preview", message, profileId ?? null],
    queryFn: ({ signal }) =>
      request<MessagePreviewResponse>("campaigns/preview", { method: "POST", body: { message, profile_id: profileId }, signal }),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  })
}

export function useSaveCampaign() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, body }: { id?: string; body: CampaignBody }) =>
      request<CampaignDetailResponse>(id ? `campaigns/${id}` : "campaigns", { method: "POST", body }),
    onSuccess: (answer) => {
      client.setQueryData(keys.detail(answer.campaign.id), answer)
      return client.invalidateQueries({ queryKey: keys.all, predicate: ({ queryKey }) => queryKey[2] === "list" })
    },
  })
}

export type CampaignVerb = "send" | "pause" | "resume" | "cancel" | "retry" | "duplicate"

/** Sends, stops, resumes or copies a campaign; the answer is the campaign as it then stands (of `duplicate`, the copy). */
export function useCampaignVerb() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, verb }: { id: string; verb: CampaignVerb }) =>
      request<CampaignDetailResponse>(`campaigns/${id}/${verb}`, { method: "POST", body: {} }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.all })
      void client.invalidateQueries({ queryKey: queryKeys.overview.all })
    },
  })
}

export function useDeleteCampaign() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<CampaignDeleteResponse>(`campaigns/${id}`, { method: "DELETE" }),
    onSuccess: (_, id) => {
      client.removeQueries({ queryKey: keys.detail(id) })
      return client.invalidateQueries({ queryKey: keys.all })
    },
  })
}

export function useSendTest() {
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; to: string; profile_id?: string }) =>
      request<TestSendResponse>(`campaigns/${id}/test`, { method: "POST", body }),
  })
}
