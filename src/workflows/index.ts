export * from "./bulk"
export * from "./campaigns"
export * from "./profiles"
export * from "./segments"
