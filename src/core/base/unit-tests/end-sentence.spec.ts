import { endSentence } from "../end-sentence"

describe("a text of somebody else's", () => {
  it.each([["Greeting never received", "Greeting never received."], ["Come back later. ", "Come back later."], ["Why?", "Why?"], ["It said “no.”", "It said “no.”"], ["550 no such user (#5.1.1)", "550 no such user (#5.1.1)."]])("%j ends as a sentence: %j", (text, sentence) => {
    expect(endSentence(text)).toBe(sentence)
  })
})
