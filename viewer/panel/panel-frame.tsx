import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { NO_ROUTE } from "../state/route.js";
import { useApp } from "./app-context.js";
import { Icon } from "./icons.js";

/** The frame of a side panel: heading, close button, body. */
export function PanelFrame(props: {
  readonly title: ComponentChildren;
  /** A short word above the title. */
  readonly overline?: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { go } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <header class="panel-header">
        <div class="panel-heading">
          {props.overline !== undefined && <p class="overline">{props.overline}</p>}
          <h2 ref={heading} tabIndex={-1}>
            {props.title}
          </h2>
        </div>
        <button type="button" class="icon-button" aria-label="Close panel" onClick={() => go(NO_ROUTE)}>
          <Icon name="close" />
        </button>
      </header>
      {props.actions !== undefined && <div class="panel-actions">{props.actions}</div>}
      <div class="panel-body">{props.children}</div>
    </>
  );
}
