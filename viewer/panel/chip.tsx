import type { JSX } from "preact";

/** Something that limits the view, with the action that ends it. */
export function Chip(props: {
  readonly text: string;
  readonly action: string;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <span class="chip">
      {props.text}
      <button type="button" onClick={props.onClick}>
        {props.action}
      </button>
    </span>
  );
}
