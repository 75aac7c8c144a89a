export * from "./create-offer"
export * from "./delete-offer"
export * from "./issue-codes"
export * from "./update-offer"
