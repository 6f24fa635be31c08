import { normalLine } from "../../text/is-furniture.js";
import words from "./page-walls.json" with { type: "json" };

/** A call to subscribe is short. In UTF-16 code units. */
const LONGEST_CALL = 400;
const QUOTED = /["“„«][^"”“»]+["”“»]/u;

/** True for a line that asks its reader to subscribe, to pay or to register in order to read on. */
export function asksToPay(text: string): boolean {
  if (text.length > LONGEST_CALL || QUOTED.test(text)) return false;
  const line = normalLine(text);
  return words.paywall.some((phrase) => line.includes(phrase));
}
