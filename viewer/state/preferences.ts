import { effect, signal, type Signal } from "@preact/signals";

export type ThemeChoice = "system" | "light" | "dark";

const THEME_KEY = "newsgraph.theme";
const CHOICES: readonly ThemeChoice[] = ["system", "light", "dark"];

/** The reader's choice of theme, kept in the browser and applied to the document; `dark` is the system's wish. */
export function createThemeChoice(
  root: HTMLElement,
  storage: Storage | null,
  dark: MediaQueryList,
): Signal<ThemeChoice> {
  const choice = signal(parseTheme(read(storage)));
  const apply = (): void => {
    const system = dark.matches ? "dark" : "light";
    root.dataset["theme"] = choice.value === "system" ? system : choice.value;
  };
  effect(() => {
    apply();
    write(storage, choice.value);
  });
  dark.addEventListener("change", apply);
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
