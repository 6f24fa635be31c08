import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

import { useApp } from "./panel/app-context.js";
import { HelpDialog } from "./panel/help-dialog.js";
import { LegendPanel } from "./panel/legend-panel.js";
import { NoticeBar } from "./panel/notice-bar.js";
import { QueryDrawer } from "./panel/query-drawer.js";
import { listenForShortcuts } from "./panel/shortcuts.js";
import { SidePanel } from "./panel/side-panel.js";
import { StageTable } from "./panel/stage-table.js";
import { StageView } from "./panel/stage-view.js";
import { TopBar } from "./panel/top-bar.js";

/** The whole page. */
export function App(): JSX.Element {
  const app = useApp();
  const { store } = app;
  const [help, setHelp] = useState(false);
  useEffect(() => listenForShortcuts(app, () => setHelp(true)), []);
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
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

/** The part after `#` names the open panel, so the link must not change it. */
function skipToSearch(event: Event): void {
  event.preventDefault();
  document.getElementById("search")?.focus();
}
