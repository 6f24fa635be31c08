import type { JSX } from "preact";

/** Something that limits the view, with the action that ends it. */
export function Chip(props: {
  readonly text: string;
  readonly action: string;
  /** What the action does, where its sign alone does not say so. */
  readonly label?: string;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <span class="chip">
      {props.text}
      <button type="button" aria-label={props.label} onClick={props.onClick}>
        {props.action}
      </button>
    </span>
  );
}
