export * from "./cancel-bulk-job"
export * from "./erase-profile"
export * from "./start-bulk-job"
export * from "./start-import"
