import { booleanOperators } from "./operators/boolean"
import { boughtOperators, tallyOperators } from "./operators/bought"
import { choiceOperators } from "./operators/choice"
import { dateOperators } from "./operators/date"
import { listOperators } from "./operators/list"
import { behaviourOperators, sequenceOperators } from "./operators/did"
import { membershipOperators, sampleOperators } from "./operators/membership"
import { daysOperators, decimalOperators, moneyOperators, numberOperators } from "./operators/number"
import { textOperators } from "./operators/text"

/** Every operator, by the type of field it asks about. What each means in SQL stands in the compile-* file of the same type. */
export const operators = {
  text: textOperators,
  number: numberOperators,
  decimal: decimalOperators,
  money: moneyOperators,
  date: dateOperators,
  days: daysOperators,
  boolean: booleanOperators,
  choice: choiceOperators,
  list: { texts: listOperators("texts"), ids: listOperators("ids") },
  bought: boughtOperators,
  orders_in_window: tallyOperators("orders_in_window"),
  spent_in_window: tallyOperators("spent_in_window"),
  behaviour: behaviourOperators,
  sequence: sequenceOperators,
  membership: membershipOperators,
  sample: sampleOperators,
}
