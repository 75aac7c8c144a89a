import type { Bindings } from "../base/bindings"
import type { Catalogue } from "./catalogue"
import type { Field } from "./field"

/** Where the lowest n percent of all people end, by "field:percent"; null when nobody has a value. */
export type Cuts = ReadonlyMap<string, number | null>

/**
 * What a predicate is compiled within. Statements call the profile's row `profile`. `keys` is the placeholder of the
 * profile keys a statement is limited to: behaviour is then looked up for these people alone. Nothing that happened after
 * `until` is seen. A cut that is missing from `cuts` counts as null.
 */
export type CompileScope = { bindings: Bindings; now: Date; catalogue: Catalogue; cuts: Cuts; keys?: string; until?: Date }

/** Makes SQL of one operator on one field. The result may be null, which counts as false. */
export type CompileOperator = (field: Field, value: unknown, scope: CompileScope) => string
