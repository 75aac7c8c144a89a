export * from "./rebuild-profiles"
export * from "./record-consent"
export * from "./tag-profile"
