import { neighbours } from "../turn-by-keys"

describe("the neighbours of a person in the list", () => {
  it.each([
    ["a", undefined, "b"], ["b", "a", "c"], ["c", "b", undefined], ["somebody else", undefined, undefined],
  ])("of %s are %s and %s", (id, previous, next) => expect(neighbours(["a", "b", "c"], id)).toEqual({ previous, next }))
})
