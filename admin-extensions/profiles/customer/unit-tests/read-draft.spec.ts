import { readCustomer, readCustomerChange } from "../read-draft"

const nothing = {
  email: "", first_name: "", last_name: "", phone: "", company_name: "",
  address_1: "", address_2: "", postal_code: "", city: "", province: "", country_code: "",
}
const ada = { ...nothing, email: "ada@example.com", first_name: "Ada", city: "Kiel", country_code: "de" }

describe("the customer form", () => {
  it("leaves out an address nobody wrote", () => {
    expect(readCustomer({ ...nothing, email: " ada@example.com ", first_name: " Ada " })).toEqual({
      email: "ada@example.com", first_name: "Ada", last_name: null, phone: null, company_name: null,
    })
    expect(readCustomer(ada).address).toMatchObject({ city: "Kiel", country_code: "de", province: null })
  })

  it("sends only what was changed, and the address as a whole", () => {
    expect(readCustomerChange(ada, ada)).toEqual({})
    expect(readCustomerChange({ ...ada, first_name: "", phone: "1" }, ada)).toEqual({ first_name: null, phone: "1" })
    expect(readCustomerChange({ ...ada, city: "Lübeck" }, ada)).toEqual({
      address: { address_1: null, address_2: null, postal_code: null, city: "Lübeck", province: null, country_code: "de" },
    })
    expect(readCustomerChange({ ...ada, email: "new@example.com" }, ada)).toEqual({ email: "new@example.com" })
  })
})
