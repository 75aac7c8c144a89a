/**
 * Text with an apostrophe before what a spreadsheet would run as a formula: = + - @ at its beginning, and behind a semicolon, a
 * tab or a line end (quotes between them or not), where a program that separates by these begins a cell; and before a tab or a
 * carriage return at its beginning, which some leave out. A sign behind a letter, a blank or a comma stays as it is: "a - b",
 * "VIP; -10 %". Numbers are not told apart: "1;-2" becomes "1;'-2". Apostrophes already there get one more, so that
 * `unguardFormulas` gives back every text exactly.
 */
export const guardFormulas = (text: string): string => text.replace(/(^|[;\t\r\n]"*)(?='*[=+\-@])/g, "$1'").replace(/^'*[\t\r]/, "'$&")

/** The text that `guardFormulas` made this of. */
export const unguardFormulas = (text: string): string => text.replace(/^'('*[\t\r])/, "$1").replace(/(^|[;\t\r\n]"*)'(?='*[=+\-@])/g, "$1")
