/** Whether somebody reading this sees at least one letter: fillers and blanks that count as letters are none. */
export const hasVisibleLetter = (text: string): boolean =>
  /(?!\p{Default_Ignorable_Code_Point})\p{L}/u.test(text)
