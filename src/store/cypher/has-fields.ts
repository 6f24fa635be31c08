/** True for an object that has these fields: enough to tell what a process of this program sent from anything else. */
export function hasFields(value: unknown, ...fields: readonly string[]): boolean {
  return typeof value === "object" && value !== null && fields.every((field) => field in value);
}
