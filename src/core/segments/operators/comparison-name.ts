/** What can be asked of any number; "between" includes both ends. */
export type ComparisonName = "is" | "is_not" | "more_than" | "less_than" | "at_least" | "at_most" | "between"
