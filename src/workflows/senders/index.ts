export * from "./create-sender"
export * from "./delete-sender"
export * from "./steer-sender"
export * from "./update-sender"
