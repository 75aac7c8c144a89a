import fc from "fast-check"
import { MAX_RULE_DEPTH, isGroup, type Group, type Rule } from "../../../src/core/segments/rule.schema"
import { depthOf, insertAt, moveNode, nodeAt, removeAt, replaceAt, type Node } from "../builder/edit-tree"

const asks = (name: string): Node => ({ field: name, operator: "is", value: null })
const group = (...rules: Node[]): Group => ({ combinator: "or", rules })
const rule = (...rules: Node[]): Rule => ({ version: 1, combinator: "and", rules })
const leaves = (node: Node): string[] => (isGroup(node) ? node.rules.flatMap(leaves) : [node.field])

const [a, b, c] = ["a", "b", "c"].map(asks) as [Node, Node, Node]

describe("editing the tree of a rule", () => {
  it("puts in, changes and takes out without touching the rule it was given", () => {
    const start = rule(a, group(b))
    expect(insertAt(start, [1, 0], c)).toEqual(rule(a, group(c, b)))
    expect(insertAt(start, [2], c)).toEqual(rule(a, group(b), c))
    expect(replaceAt(start, [1, 0], () => c)).toEqual(rule(a, group(c)))
    expect(removeAt(start, [1, 0])).toEqual(rule(a, group()))
    expect(start).toEqual(rule(a, group(b)))
  })

  it("moves past a condition, into a group and out of it again", () => {
    expect(moveNode(rule(a, b), [0], 1)).toEqual({ rule: rule(b, a), path: [1] })
    expect(moveNode(rule(a, group(b)), [0], 1)).toEqual({ rule: rule(group(a, b)), path: [0, 0] })
    expect(moveNode(rule(group(a), b), [1], -1)).toEqual({ rule: rule(group(a, b)), path: [0, 1] })
    expect(moveNode(rule(group(a, b)), [0, 0], -1)).toEqual({ rule: rule(a, group(b)), path: [0] })
    expect(moveNode(rule(group(a, b)), [0, 1], 1)).toEqual({ rule: rule(group(a), b), path: [1] })
  })

  it("goes no further than the edges of the rule", () => {
    expect(moveNode(rule(a, b), [0], -1)).toBeUndefined()
    expect(moveNode(rule(a, b), [1], 1)).toBeUndefined()
    expect(moveNode(rule(a), [], 1)).toBeUndefined()
    expect(moveNode(rule(a), [7], 1)).toBeUndefined()
  })

  it("passes by a group that would become too deep", () => {
    let deep: Node = b
    for (let level = 1; level < MAX_RULE_DEPTH; level++) deep = group(deep)
    expect(depthOf(rule(deep))).toBe(MAX_RULE_DEPTH)
    expect(moveNode(rule(deep, group(a)), [0], 1)).toEqual({ rule: rule(group(a), deep), path: [1] })
  })

  const { node } = fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof({ maxDepth: MAX_RULE_DEPTH - 2 }, fc.string({ minLength: 1, maxLength: 3 }).map(asks), fc.array(tie("node"), { maxLength: 3 }).map((rules) => group(...rules))),
  }))
  const pathIn = (root: Group, choices: number[]) => {
    const path: number[] = []
    for (let at: Node | undefined = root; at && isGroup(at) && at.rules.length > 0 && choices.length > path.length; at = nodeAt(root, path)) path.push(choices[path.length]! % at.rules.length)
    return path
  }

  it("never loses, doubles or buries a condition, and moving back ends where it began", () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), fc.constantFrom<1 | -1>(1, -1), (rules, choices, step) => {
        const start = rule(...rules)
        const path = pathIn(start, choices)
        const moved = moveNode(start, path, step)
        if (!moved) return
        expect(leaves(moved.rule).sort()).toEqual(leaves(start).sort())
        expect(nodeAt(moved.rule, moved.path)).toEqual(nodeAt(start, path))
        expect(depthOf(moved.rule)).toBeLessThanOrEqual(MAX_RULE_DEPTH)
        expect(moveNode(moved.rule, moved.path, step === 1 ? -1 : 1)?.rule).toEqual(start)
      }),
      { numRuns: 500 }
    )
  })
})
