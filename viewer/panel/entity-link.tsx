import type { JSX } from "preact";

import type { EntityRef } from "../../src/graph/views.js";
import { formatRoute } from "../state/route.js";
import { KindDot } from "./icons.js";

/** The name of an entity; a click opens its panel. */
export function EntityLink(props: { readonly entity: EntityRef }): JSX.Element {
  const { id, kind, name } = props.entity;
  return (
    <a class="entity-link" href={formatRoute({ panel: "entity", id })} title={`${name} (${kind})`}>
      <KindDot kind={kind} />
      <span>{name}</span>
    </a>
  );
}
