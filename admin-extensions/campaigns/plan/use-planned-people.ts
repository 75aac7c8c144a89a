import { useFormContext, useWatch } from "react-hook-form"
import { useDebounced } from "../../kit"
import { audienceOf, type CampaignForm } from "../editor/campaign-form.schema"
import { useAudienceCount } from "../queries"

/** How many people of the audience in the form can be mailed now; undefined until counted. */
export function usePlannedPeople(): number | undefined {
  const { control } = useFormContext<CampaignForm>()
  const [include, exclude, resend, plan] = useWatch({ control, name: ["include", "exclude", "resend", "plan"] })
  return useAudienceCount(useDebounced(audienceOf({ include, exclude, resend }), 250), plan).data?.audience.reachable
}
