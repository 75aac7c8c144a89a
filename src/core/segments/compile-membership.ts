import { PLACES, stablePlaceSql } from "../base/stable-hash"
import type { CompileOperator, CompileScope } from "./compile-scope"
import { compileWindow } from "./compile-window"
import type { membershipOperators, sampleOperators } from "./operators/membership"
import type { MembershipValue, SampleValue } from "./values/behaviour-value"

/** Members of living segments as they are stored; a segment that was deleted has none. */
export const compileMembership: Record<keyof typeof membershipOperators, CompileOperator> = {
  is_in_any: (_field, value, scope) => `(profile.key in (${members(value as MembershipValue, scope)}))`,
  is_in_all: (_field, value, scope) => {
    const wanted = scope.bindings.bind(new Set((value as MembershipValue).ids).size, "bigint")
    return `(profile.key in (${members(value as MembershipValue, scope)} group by member.profile_key having count(*) = ${wanted}))`
  },
  is_in_none: (_field, value, scope) => `(profile.key not in (${members(value as MembershipValue, scope)}))`,
}

/** Which of the segments a condition names one person is in, as an SQL expression: an array of their ids. */
export function segmentsJoined({ ids, joined }: MembershipValue, scope: CompileScope): string {
  return (
    `array(select segment.id from marketing_segment_member member join marketing_segment segment on segment.key = member.segment_key and segment.deleted_at is null` +
    ` where member.profile_key = profile.key and segment.id = any(${scope.bindings.bind(ids, "text[]")})${compileWindow("member.joined_at", joined, scope)} order by segment.id)`
  )
}

function members({ ids, joined }: MembershipValue, scope: CompileScope): string {
  const segments = `select segment.key from marketing_segment segment where segment.id = any(${scope.bindings.bind(ids, "text[]")}) and segment.deleted_at is null`
  const among = scope.keys ? ` and member.profile_key = any(${scope.keys})` : ""
  return `select member.profile_key from marketing_segment_member member where member.segment_key in (${segments})${among}${compileWindow("member.joined_at", joined, scope)}`
}

export const compileSample: Record<keyof typeof sampleOperators, CompileOperator> = {
  in_sample: (_field, value, { bindings }) => {
    const { percent, seed } = value as SampleValue
    return `${stablePlaceSql(bindings.bind(seed, "text"), "profile.id")} < ${bindings.bind(Math.round((percent / 100) * PLACES), "bigint")}`
  },
  not_in_sample: (...given) => `not (${compileSample.in_sample(...given)})`,
}
