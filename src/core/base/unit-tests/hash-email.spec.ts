import { hashEmail } from "../hash-email"

it("names an address the same however it is written", () => {
  expect(hashEmail(" Ann@Example.com")).toBe(hashEmail("ann@example.com"))
  // printf 'ann@example.com' | sha256sum
  expect(hashEmail("ann@example.com")).toBe("71d4f55f72fa128dfb468a1a3901507c804b74316488744d769d7f4b16696476")
  expect(hashEmail("ann@example.com")).not.toBe(hashEmail("anne@example.com"))
})
