import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ProfileConsentsResponse, ProfileDetailResponse, ProfileListResponse, ProfileTimelineResponse, TimelineEntry } from "../../src/core/http/profiles"
import type { ScoresResponse } from "../../src/core/http/scores"
import type { SegmentWhyResponse } from "../../src/core/http/segments"
import type { CustomerRemovedResponse, ProfileFactsResponse } from "../../src/core/http/views"
import type { AttributeValue } from "../../src/core/profiles/attribute-value"
import type { ConsentStatement } from "../../src/core/profiles/consent.schema"
import { queryKeys, request } from "../kit"

/** What a merchant writes down about a person's consent. */
export type ConsentRecord = Pick<ConsentStatement, "channel" | "purpose" | "state" | "source" | "note">

/** A customer as the form writes it; texts left empty say nothing. */
export type CustomerForm = {
  email: string
  first_name: string | null
  last_name: string | null
  phone: string | null
  company_name: string | null
  address?: Record<"address_1" | "address_2" | "postal_code" | "city" | "province" | "country_code", string | null>
}

const PAGE = 20

/** One person. Turning from one to the next keeps the former in sight until the answer. */
export const useProfile = (id: string | undefined) =>
  useQuery({
    queryKey: queryKeys.profiles.detail(id ?? ""),
    queryFn: ({ signal }) => request<ProfileDetailResponse>(`profiles/${id}`, { signal }),
    enabled: Boolean(id),
  })

/** Every fact the catalogue knows of a person. */
export const useFacts = (id: string) =>
  useQuery({
    queryKey: queryKeys.profiles.part(id, "facts"),
    queryFn: ({ signal }) => request<ProfileFactsResponse>(`profiles/${id}/facts`, { signal }),
  })

/** How people are scored: as of when, and why it cannot be told where it cannot. */
export const useScores = () =>
  useQuery({ queryKey: queryKeys.profiles.part("everyone", "scores"), queryFn: ({ signal }) => request<ScoresResponse>("scores", { signal }) })

/** The person behind a Medusa customer; null when none is known yet. */
export const useProfileOfCustomer = (customerId: string) =>
  useQuery({
    queryKey: queryKeys.profiles.list({ customer_id: customerId }),
    queryFn: async ({ signal }) => {
      const { profiles } = await request<ProfileListResponse>("profiles", { query: { customer_id: customerId, limit: 1 }, signal })
      const found = profiles[0]
      return found ? (await request<ProfileDetailResponse>(`profiles/${found.id}`, { signal })).profile : null
    },
  })

/** What happened to a person, newest first, page by page; of some kinds only when they are named. */
export const useTimeline = (id: string, { kinds = [], limit = PAGE }: { kinds?: readonly TimelineEntry["kind"][]; limit?: number } = {}) =>
  useInfiniteQuery({
    queryKey: queryKeys.profiles.part(id, "timeline", { limit, kinds }),
    queryFn: ({ signal, pageParam }) =>
      request<ProfileTimelineResponse>(`profiles/${id}/timeline`, { query: { limit, offset: pageParam, kind: kinds }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.offset + last.entries.length < last.count ? last.offset + last.limit : undefined),
    placeholderData: keepPreviousData,
  })

/** The log of what a person said about consent. */
export const useConsents = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: queryKeys.profiles.part(id, "consents"),
    queryFn: ({ signal }) => request<ProfileConsentsResponse>(`profiles/${id}/consents`, { query: { limit: 100 }, signal }),
    enabled,
  })

/** Why a person is in a segment, or not. */
export const useWhy = (profileId: string, segmentId: string) =>
  useQuery({
    queryKey: queryKeys.profiles.part(profileId, "why", { segment: segmentId }),
    queryFn: ({ signal }) => request<SegmentWhyResponse>("segments/why", { method: "POST", body: { profile_id: profileId, segment_id: segmentId }, signal }),
    retry: false,
  })

function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.profiles.all }) })
}

/** Writes down what a person said about their consent. */
export const useRecordConsent = (id: string) =>
  useChange((body: ConsentRecord) => request<ProfileDetailResponse>(`profiles/${id}/consent`, { method: "POST", body }))

/** Replaces a person's tags. */
export const useTagProfile = (id: string) =>
  useChange((tags: string[]) => request<ProfileDetailResponse>(`profiles/${id}`, { method: "POST", body: { tags } }))

/** Gives a person values of the shop's own attributes; null takes one away. */
export const useSetAttributes = (id: string) =>
  useChange((attributes: Record<string, AttributeValue | null>) => request<ProfileDetailResponse>(`profiles/${id}`, { method: "POST", body: { attributes } }))

export const useCreateCustomer = () => useChange((body: CustomerForm) => request<ProfileDetailResponse>("profiles", { method: "POST", body }))

export const useUpdateCustomer = (id: string) =>
  useChange((body: Partial<CustomerForm>) => request<ProfileDetailResponse>(`profiles/${id}/customer`, { method: "POST", body }))

/** Not a `useChange`: what is gone must not be asked for again while its page is still drawn. */
export function useDeleteCustomer(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (confirm: string) => request<CustomerRemovedResponse>(`profiles/${id}/customer`, { method: "DELETE", body: { confirm } }),
    onSuccess: ({ profile }) => {
      if (profile) return client.invalidateQueries({ queryKey: queryKeys.profiles.all })
      client.removeQueries({ queryKey: queryKeys.profiles.detail(id) })
      return client.invalidateQueries({ queryKey: [...queryKeys.profiles.all, "query"] })
    },
  })
}
