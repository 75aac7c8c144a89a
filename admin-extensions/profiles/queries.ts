import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ProfileDetailResponse, ProfileListResponse, ProfileTimelineResponse } from "../../src/core/http/profiles"
import { queryKeys, request, type TableQuery } from "../kit"

/** What a merchant writes down about a person's consent. */
export type ConsentRecord = {
  purpose: "marketing" | "open_tracking"
  state: "subscribed" | "unsubscribed"
  source: string
  note?: string
}

const PAGE = 20

/** A page of people. */
export const useProfiles = (query: TableQuery) =>
  useQuery({
    queryKey: queryKeys.profiles.list(query),
    queryFn: ({ signal }) => request<ProfileListResponse>("profiles", { query, signal }),
    placeholderData: keepPreviousData,
  })

/** One person. */
export const useProfile = (id: string | undefined) =>
  useQuery({
    queryKey: queryKeys.profiles.detail(id ?? ""),
    queryFn: ({ signal }) => request<ProfileDetailResponse>(`profiles/${id}`, { signal }),
    enabled: Boolean(id),
  })

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

/** What happened to a person, newest first, page by page. */
export const useTimeline = (id: string | undefined, limit = PAGE) =>
  useInfiniteQuery({
    queryKey: queryKeys.profiles.part(id ?? "", "timeline", { limit }),
    queryFn: ({ signal, pageParam }) =>
      request<ProfileTimelineResponse>(`profiles/${id}/timeline`, { query: { limit, offset: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.offset + last.entries.length < last.count ? last.offset + last.limit : undefined),
    enabled: Boolean(id),
  })

/** Writes down what a person said about their consent. */
export function useRecordConsent(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ConsentRecord) => request<ProfileDetailResponse>(`profiles/${id}/consent`, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.profiles.all }),
  })
}

/** Replaces a person's tags. */
export function useTagProfile(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (tags: string[]) => request<ProfileDetailResponse>(`profiles/${id}`, { method: "POST", body: { tags } }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.profiles.all }),
  })
}
