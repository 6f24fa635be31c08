import type { TextInput } from "./read-plain-text.js";

/** The bytes of an article and what is known of them: what the reader of each format is given. */
export interface FormatInput extends Omit<TextInput, "text"> {
  readonly bytes: Uint8Array;
  /** The address that it came from; null when it came from none. */
  readonly url: string | null;
  /** The encoding that the sender named; null when none did. */
  readonly declared: string | null;
  /** Most bytes that anything packed inside may unpack to. */
  readonly maxBytes: number;
}
