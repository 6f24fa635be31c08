import { effect, signal, type Signal } from "@preact/signals";

import { formatAddress, hasSettings, parseAddress } from "./state/address.js";
import type { AppStore } from "./state/app-store.js";
import type { ThemeChoice } from "./state/preferences.js";
import { formatRoute, parseRoute } from "./state/route.js";
import { currentSettings, restoreView, type WhereNow } from "./state/view-restore.js";
import type { CameraView } from "./state/view-settings.js";

/** Marks entries of the browser's history that hold a whole view. */
const OWN_ENTRY = { newsgraph: true };

/** What the address needs of the stage. */
export interface StageLink {
  /** Move the camera; null is the first zoom. */
  readonly aim: (camera: CameraView | null) => void;
  readonly whereNow: WhereNow;
}

/**
 * Keep the address in step with the view: every step makes an entry to go back to, every look around
 * changes the entry it was taken in. A link's theme is taken over, one of a step back is not.
 */
export function keepAddress(store: AppStore, theme: Signal<ThemeChoice>, { aim, whereNow }: StageLink): void {
  const restoring = store.restoring;
  const ready = signal(false);
  store.route.value = parseRoute(location.hash);
  takeTheme(theme);

  const show = async (hash: string): Promise<void> => {
    const { route, settings } = parseAddress(hash);
    restoring.value = true;
    try {
      store.route.value = route;
      await restoreView(store, settings, whereNow);
      aim(settings.camera);
      store.camera.value = settings.camera;
    } catch (error) {
      store.report(error);
    } finally {
      restoring.value = false;
    }
  };
  void begin(store, hasSettings(location.hash), show).then(() => {
    ready.value = true;
  });

  let lastStep = withoutCamera(store);
  effect(() => {
    const address = currentAddress(store, theme);
    const step = withoutCamera(store);
    if (!ready.value || restoring.value || store.transient.value) {
      lastStep = step;
      return;
    }
    if (step === lastStep || sameHash(address)) history.replaceState(OWN_ENTRY, "", address);
    else history.pushState(OWN_ENTRY, "", address);
    lastStep = step;
  });
  window.addEventListener("popstate", (event) => {
    if (event.state === null) takeTheme(theme);
    if (event.state !== null || hasSettings(location.hash)) void show(location.hash);
    // A link in a panel names a panel alone: the rest of the view stays.
    else followLink(store, theme);
  });
}

async function begin(store: AppStore, full: boolean, show: (hash: string) => Promise<void>): Promise<void> {
  const hash = location.hash;
  store.restoring.value = full;
  await store.start();
  if (full) await show(hash);
  store.explore.settle();
}

function takeTheme(theme: Signal<ThemeChoice>): void {
  theme.value = parseAddress(location.hash).theme ?? theme.value;
}

function followLink(store: AppStore, theme: Signal<ThemeChoice>): void {
  const route = parseRoute(location.hash);
  history.replaceState(OWN_ENTRY, "", currentAddress(store, theme, route));
  store.route.value = route;
}

function currentAddress(store: AppStore, theme: Signal<ThemeChoice>, route = store.route.value): string {
  const chosen = theme.value === "system" ? null : theme.value;
  return formatAddress({ route, settings: currentSettings(store), theme: chosen });
}

/** What makes a step; neither the camera nor the theme does. */
function withoutCamera(store: AppStore): string {
  const settings = { ...currentSettings(store), camera: null };
  return formatAddress({ route: store.route.value, settings, theme: null });
}

function sameHash(address: string): boolean {
  return location.hash === address || (location.hash === "" && address === formatRoute({ panel: "none" }));
}
