import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const HEADS = [
  ["Alexander Lukashenko", "Belarus", "Minsk"],
  ["Vladimir Putin", "Russia", "Moscow"],
  ["Kassym-Jomart Tokayev", "Kazakhstan", "Astana"],
  ["Nikol Pashinyan", "Armenia", "Yerevan"],
  ["Sadyr Japarov", "Kyrgyzstan", "Bishkek"],
  ["Emomali Rahmon", "Tajikistan", "Dushanbe"],
] as const;

/** Write short articles in which the same people meet again and again; the paths, in order. */
export function writeNewsFiles(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, number) => {
    const path = join(folder, `news-${String(number).padStart(3, "0")}.txt`);
    writeFileSync(path, newsText(number));
    return path;
  });
}

function newsText(number: number): string {
  const [host, country, capital] = HEADS[number % HEADS.length] ?? HEADS[0];
  const [guest, home] = HEADS[(number + 1 + (number % 4)) % HEADS.length] ?? HEADS[1];
  return [
    `${host}, the president of ${country}, met ${guest}, the president of ${home}, in ${capital} on ${1 + (number % 28)} January 2022.`,
    `${country} and ${home} are members of the Collective Security Treaty Organization.`,
    `This was meeting number ${number} of the year.`,
    "",
  ].join("\n");
}
