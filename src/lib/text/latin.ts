const OTHER = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Whether a text has no letter of another script than Latin. */
export const isLatin = (text: string): boolean => !OTHER.test(text);
