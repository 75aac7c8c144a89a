export * from "./erase-own-data"
export * from "./save-topics"
export * from "./state-basis"
