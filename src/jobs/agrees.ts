/** `T` with everything in it read-only, as the types of the domain and the API are. */
export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/**
 * Compiles only when a schema's type and the type it should describe fit each other in both
 * directions; a field that one of them lacks is an error where this is used.
 */
export type Agrees<A extends B, B extends C, C = A> = [A, B, C];
