import type { Mention, Role } from "../names/item.js";
import type { LinkedEntity } from "./entity.js";

/** Offices by which somebody acts for a country. */
const FOR_COUNTRY: ReadonlySet<Role["headClass"]> = new Set(["headOfState", "headOfGovernment", "office"]);

/** The country whose office the article gives a person ("Norwegian President Jane Doe"); null without one. */
export function countryOf(
  {
    holderOf,
    entityOf,
  }: {
    readonly holderOf: ReadonlyMap<Role, LinkedEntity>;
    readonly entityOf: ReadonlyMap<Mention, LinkedEntity>;
  },
  person: LinkedEntity,
): LinkedEntity | null {
  for (const [role, holder] of holderOf) {
    const owner = role.owner === null || role.past ? undefined : entityOf.get(role.owner);
    if (holder === person && FOR_COUNTRY.has(role.headClass) && owner?.kind === "Country") return owner;
  }
  return null;
}
