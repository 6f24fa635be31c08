/** `a@1 + b@2`; the same name is not said twice. */
export function joinNames(first: string, second: string): string {
  return first === second ? first : `${first} + ${second}`;
}
