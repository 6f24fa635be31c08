import { hashOn, hashText, mix } from "../../tagging/hash.js";
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

  /** @param more goes on with the template's name; what it joins need not be put together for that */
  add(template: string, value: string, more = ""): void {
    this.features.push(mix(hashOn(hashText(template), more), hashText(value)));
  }

  /** For the order of the two alone, and for the kinds of both. */
  addBoth(template: string, value: string): void {
    const [name, content] = [hashText(template), hashText(value)];
    this.features.push(mix(hashOn(name, this.order), content), mix(hashOn(name, this.kinds), content));
  }
}
