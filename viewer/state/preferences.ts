import { effect, signal, type Signal } from "@preact/signals";

export type ThemeChoice = "system" | "light" | "dark";

const THEME_KEY = "newsgraph.theme";
const CHOICES: readonly ThemeChoice[] = ["system", "light", "dark"];

/** The reader's choice of theme, kept in the browser and applied to the document. */
export function createThemeChoice(root: HTMLElement, storage: Storage | null): Signal<ThemeChoice> {
  const choice = signal(parseTheme(read(storage)));
  effect(() => {
    if (choice.value === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = choice.value;
    write(storage, choice.value);
  });
  return choice;
}

/** The choice after this one, in a circle. */
export function nextTheme(choice: ThemeChoice): ThemeChoice {
  return CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length] ?? "system";
}

export function parseTheme(text: string | null): ThemeChoice {
  return CHOICES.find((choice) => choice === text) ?? "system";
}

function read(storage: Storage | null): string | null {
  try {
    return storage?.getItem(THEME_KEY) ?? null;
  } catch {
    return null;
  }
}

function write(storage: Storage | null, choice: ThemeChoice): void {
  try {
    storage?.setItem(THEME_KEY, choice);
  } catch {
    // A browser may forbid storage; the choice then lasts as long as the page.
  }
}
