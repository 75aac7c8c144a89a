export * from "./record-consent"
