/** What a pointer can point at: a disc, a line with the drawn edges it stands for, or nothing of the kind. */
export type StageTarget =
  | { readonly type: "node"; readonly id: string }
  | { readonly type: "edge"; readonly members: readonly string[] }
  | { readonly type: "ground" };

/** A menu that is open: what it is about, and where, in CSS pixels of the viewport. */
export interface MenuRequest {
  readonly target: StageTarget;
  readonly at: { readonly x: number; readonly y: number };
}
