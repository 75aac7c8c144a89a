export * from "./change-setting"
