import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

import { useApp } from "./app-context.js";
import { CommandPalette } from "./command-palette.js";
import { HelpDialog } from "./help-dialog.js";
import { LegendPanel } from "./legend-panel.js";
import { NoticeBar } from "./notice-bar.js";
import { QueryDrawer } from "./query-drawer.js";
import { listenForShortcuts } from "./shortcuts.js";
import { SidePanel } from "./side-panel.js";
import { StageTable } from "./stage-table.js";
import { StageView } from "./stage-view.js";
import { TopBar } from "./top-bar.js";

/** The whole page. */
export function App(): JSX.Element {
  const app = useApp();
  const { store } = app;
  const [help, setHelp] = useState(false);
  const [palette, setPalette] = useState(false);
  useEffect(
    () =>
      listenForShortcuts(
        app,
        () => setHelp(true),
        () => setPalette(true),
      ),
    [],
  );
  const open = [
    store.route.value.panel === "none" ? "" : "has-panel",
    store.queryOpen.value ? "has-query" : "",
    store.tableOpen.value ? "has-table" : "",
  ];
  return (
    <div class={["app", ...open].join(" ")}>
      <a class="skip-link" href="#search" onClick={skipToSearch}>
        Skip to search
      </a>
      <TopBar onHelp={() => setHelp(true)} />
      <LegendPanel />
      <main class="work">
        <StageView />
        {store.tableOpen.value && <StageTable />}
        {store.queryOpen.value && <QueryDrawer />}
      </main>
      <SidePanel />
      <NoticeBar />
      {palette && <CommandPalette onHelp={() => setHelp(true)} onClose={() => setPalette(false)} />}
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

/** The part after `#` names the open panel, so the link must not change it. */
function skipToSearch(event: Event): void {
  event.preventDefault();
  document.getElementById("search")?.focus();
}
