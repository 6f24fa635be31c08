/** The path of a Chromium, from CHROMIUM_PATH, PATH or the usual places; null when there is none. */
export function findChromium(): string | null;
/** Find a Chromium, or install one where that needs no questions. */
export function ensureChromium(say: (line: string) => void): Promise<{ path: string | null; reason: string }>;
