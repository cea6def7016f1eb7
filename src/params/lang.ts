/** A language tag: two or three letters. A scene's or a file's name is never that short. */
export const match = (value: string): boolean => /^[a-z]{2,3}$/.test(value);
