import { getI18n } from "react-i18next"

/** A breadcrumb (and document title) from a key of the marketing namespace, for a route's `handle`. */
export const crumb = (key: string) => () => getI18n().t(key, { ns: "marketing" }) as string
