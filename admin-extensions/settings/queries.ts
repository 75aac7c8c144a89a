import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { SettingDetailResponse } from "../../src/core/http/settings"
import type { SettingName, SettingValue } from "../../src/core/settings/settings"
import { queryKeys, request } from "../kit"

/** One setting with its default. */
export const useSetting = <Name extends SettingName>(name: Name) =>
  useQuery({
    queryKey: queryKeys.settings.detail(name),
    queryFn: ({ signal }) => request<SettingDetailResponse<SettingValue<Name>>>(`settings/${name}`, { signal }),
  })

/** Settings reach into mails, checks and pages, so all that was read is read again. */
export function useChangeSetting<Name extends SettingName>(name: Name) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SettingValue<Name>) => request<SettingDetailResponse<SettingValue<Name>>>(`settings/${name}`, { method: "POST", body }),
    onSuccess: (answer) => {
      client.setQueryData(queryKeys.settings.detail(name), answer)
      return client.invalidateQueries({ queryKey: ["marketing"] })
    },
  })
}
