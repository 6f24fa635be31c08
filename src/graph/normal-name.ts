/**
 * The form of a name by which spellings are compared: compatibility-decomposed,
 * without marks, lower case, with runs of anything but letters and digits as one space.
 * "Kassym-Jomart Tokayev" and "kassym jomart TOKAYEV" have the same normal form.
 */
export function normalName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
