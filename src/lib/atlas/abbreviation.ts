/** Whether a word is written in capitals alone, as an abbreviation is: "US", but not "us". */
export const isAbbreviation = (word: string): boolean => word.length <= 5 && /^\p{Lu}{2,}$/u.test(word);
