import { effect, signal, type Signal } from "@preact/signals";

export type ThemeChoice = "system" | "light" | "dark";

const THEME_KEY = "newsgraph.theme";
const CHOICES: readonly ThemeChoice[] = ["system", "light", "dark"];

/** The theme of the document. */
export interface Theme {
  /** What it is taken from now: a choice by hand, a link's, or the system's. */
  readonly choice: Signal<ThemeChoice>;
  /** Choose the next one by hand; the browser keeps it. A link's theme lasts as long as its page. */
  readonly chooseNext: () => void;
}

/** The reader's choice of theme as the browser kept it, applied to the document; `dark` is the system's wish. */
export function createTheme(root: HTMLElement, storage: Storage | null, dark: MediaQueryList): Theme {
  const choice = signal(parseTheme(read(storage)));
  const apply = (): void => {
    const system = dark.matches ? "dark" : "light";
    root.dataset["theme"] = choice.value === "system" ? system : choice.value;
  };
  effect(apply);
  dark.addEventListener("change", apply);
  return {
    choice,
    chooseNext: () => {
      choice.value = nextTheme(choice.value);
      write(storage, choice.value);
    },
  };
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
