import { hashText, mix } from "../../tagging/hash.js";
import type { TieArgument } from "./arguments.js";

/** An ordered pair of arguments with the features that were found for it so far. */
export class TiePair {
  readonly left: TieArgument;
  readonly right: TieArgument;
  /** "F" when the subject stands first, else "B". */
  readonly order: "F" | "B";
  /** Kinds and forms of both, and their order. */
  readonly kinds: string;
  /** Hashes, in the order in which they were added. */
  readonly features: number[] = [];

  constructor(
    readonly subject: TieArgument,
    readonly object: TieArgument,
  ) {
    const isForward = subject.first < object.first;
    [this.left, this.right] = isForward ? [subject, object] : [object, subject];
    this.order = isForward ? "F" : "B";
    this.kinds = `${subject.kind}${subject.form}>${object.kind}${object.form}${this.order}`;
  }

  add(template: string, value: string): void {
    this.features.push(mix(hashText(template), hashText(value)));
  }

  /** For the order of the two alone, and for the kinds of both. */
  addBoth(template: string, value: string): void {
    this.add(template + this.order, value);
    this.add(template + this.kinds, value);
  }
}
