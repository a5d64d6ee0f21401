/** Is it this letter's key? Where the keyboard writes no Latin letters (Ukrainian, Arabic), the one in its place. */
export const isLetterKey = ({ key, code }: KeyboardEvent, letter: string): boolean =>
  key.toLowerCase() === letter || (code === `Key${letter.toUpperCase()}` && !/^[a-z]$/i.test(key));
