import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Audience } from "../../src/core/campaigns/audience.schema"
import type { Message } from "../../src/core/campaigns/message.schema"
import type { CampaignPlan } from "../../src/core/campaigns/plan.schema"
import type {
  AudienceCountResponse, CampaignActivityResponse, CampaignBreakdownResponse, CampaignCalendarResponse, CampaignDeleteResponse, CampaignDetailResponse,
  CampaignListResponse, CampaignRecipientsResponse, CampaignReportResponse, MessagePreviewResponse, TestSendResponse,
} from "../../src/core/http"
import { queryKeys, request, type Query } from "../kit"
import type { CampaignBody } from "./editor/campaign-form.schema"
import { isAsleep, isMoving } from "./progress-figures"

const keys = queryKeys.campaigns

/** While anything is being sent the page asks again this often; otherwise now and then, as orders come in. */
const MOVING_MS = 1_500
const RESTING_MS = 20_000
/** A campaign that waits for somebody's time may begin at any moment. */
const WAITING_MS = 5_000
const BREAKDOWN_MS = 20_000

export function useCampaigns(query: Query) {
  return useQuery({
    queryKey: keys.list(query),
    queryFn: ({ signal }) => request<CampaignListResponse>("campaigns", { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.campaigns.some(({ progress }) => progress.sending > 0) ? MOVING_MS
        : state.data?.campaigns.some(({ status }) => status === "sending" || status === "scheduled") ? WAITING_MS : false,
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
      if (!campaign) return false
      const asleep = isAsleep(campaign.wake_at, new Date())
      return isMoving(campaign.status, campaign.progress, asleep) ? MOVING_MS : campaign.status === "sending" || campaign.status === "scheduled" ? WAITING_MS : false
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

/** Sums over the whole ledger: asked for less often than the report. */
export function useCampaignBreakdown(id: string, begun: boolean, moving: boolean) {
  return useQuery({
    enabled: begun,
    queryKey: keys.part(id, "breakdown"),
    queryFn: ({ signal }) => request<CampaignBreakdownResponse>(`campaigns/${id}/breakdown`, { signal }),
    staleTime: 5_000,
    refetchInterval: moving ? BREAKDOWN_MS : 3 * BREAKDOWN_MS,
  })
}

export function useCampaignActivity(id: string, limit: number) {
  return useQuery({
    queryKey: keys.part(id, "activity", { limit }),
    queryFn: ({ signal }) => request<CampaignActivityResponse>(`campaigns/${id}/activity`, { query: { limit }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: RESTING_MS,
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

/** Counts an audience as a plan would meet it now, without storing anything. Who will have got a mail lately at another time is not known. */
export function useAudienceCount(audience: Audience, { topic, smartSending, frequencyCap, when }: CampaignPlan, enabled = true) {
  const plan = { topic, ...(when.kind === "now" ? { smartSending, frequencyCap } : { smartSending: "ignore", frequencyCap: false }) }
  return useQuery({
    queryKey: [...keys.all, "audience", audience, plan],
    queryFn: ({ signal }) => request<AudienceCountResponse>("campaigns/audience", { method: "POST", body: { audience, plan }, signal }),
    enabled: enabled && (audience.include.length > 0 || Boolean(audience.resend)),
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
    /** `updated_at` is that of the draft as it was read: what somebody else saved since is not overwritten. */
    mutationFn: ({ id, body }: { id?: string; body: CampaignBody & { updated_at?: string } }) =>
      request<CampaignDetailResponse>(id ? `campaigns/${id}` : "campaigns", { method: "POST", body }),
    onSuccess: (answer) => {
      client.setQueryData(keys.detail(answer.campaign.id), answer)
      return client.invalidateQueries({ queryKey: keys.all, predicate: ({ queryKey }) => queryKey[2] === "list" })
    },
  })
}

export type CampaignVerb =
  | "send" | "schedule" | "unschedule" | "pause" | "resume" | "cancel" | "retry" | "archive" | "unarchive" | "duplicate" | "resend"

/** Moves a campaign on; the answer is the campaign as it then stands (of `duplicate` and `resend`, the new draft). */
export function useCampaignVerb() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, verb, body = {} }: { id: string; verb: CampaignVerb; body?: object }) =>
      request<CampaignDetailResponse>(`campaigns/${id}/${verb}`, { method: "POST", body }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.all })
      void client.invalidateQueries({ queryKey: queryKeys.overview.all })
    },
  })
}

/** Ends an A/B test by hand: those who wait get that variant. */
export function useDecideTest(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (variant: number) => request<CampaignReportResponse>(`campaigns/${id}/test/decide`, { method: "POST", body: { variant } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.detail(id) }),
  })
}

/** What goes out, and went out, between two moments (ISO 8601). */
export function useCampaignCalendar(range: { from: string; to: string }) {
  return useQuery({
    queryKey: [...keys.all, "calendar", range],
    queryFn: ({ signal }) => request<CampaignCalendarResponse>("campaigns/calendar", { query: range, signal }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
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
    mutationFn: ({ id, ...body }: { id: string; to: string; profile_id?: string; variant?: number }) =>
      request<TestSendResponse>(`campaigns/${id}/test`, { method: "POST", body }),
  })
}
