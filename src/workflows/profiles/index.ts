export * from "./rebuild-profiles"
export * from "./record-consent"
