/** `T` with everything in it read-only, as the types of the domain and the API are. */
export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** With every optional field required: types that differ in an optional field alone would pass for each other. */
type Complete<T> = T extends readonly (infer Item)[]
  ? readonly Complete<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]-?: Complete<T[Key]> }
    : T;

/** `true` when the schema's type and `Type` are the same; otherwise what is wrong, for the compiler's message. */
export type Agreement<Type, FromSchema> = [Type] extends [DeepReadonly<FromSchema>]
  ? [DeepReadonly<FromSchema>] extends [Type]
    ? [Complete<Type>] extends [Complete<FromSchema>]
      ? [Complete<FromSchema>] extends [Complete<Type>]
        ? true
        : "the type has a field that the schema lacks"
      : "the schema has a field that the type lacks"
    : "the schema allows what the type does not"
  : "the type allows what the schema does not";

/** Compiles only for what agrees: `Agrees<Agreement<JobView, Static<typeof JobViewSchema>>>`. */
export type Agrees<Verdict extends true> = Verdict;
