/** A text of somebody else's, such as a server's answer, with a full stop where it ends without one, so that another sentence may follow. */
export const endSentence = (text: string): string => (/[.!?…]["”')\]]*$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`)
