import type { JSX } from "preact";

import { counted } from "../state/fact-words.js";
import type { ThemeChoice } from "../state/preferences.js";
import { NO_ROUTE, type Route } from "../state/route.js";
import { useApp } from "./app-context.js";
import { Icon } from "./icons.js";
import { SearchBox } from "./search-box.js";

const THEME_WORDS: Readonly<Record<ThemeChoice, string>> = {
  system: "Colours as the system has them",
  light: "Light colours",
  dark: "Dark colours",
};

/** The bar at the top: name, search, and the doors to everything else. */
export function TopBar(props: { readonly onHelp: () => void }): JSX.Element {
  const { store, theme, go } = useApp();
  const active = store.jobs.active.value;
  const articles = store.health.value?.counts.articles;
  const toggleQuery = (): void => {
    store.queryOpen.value = !store.queryOpen.value;
  };
  return (
    <header class="top-bar">
      <a class="brand" href="#/" aria-label="Newsgraph, to the whole graph">
        <BrandMark />
        <span>Newsgraph</span>
      </a>
      <SearchBox />
      <nav class="top-actions" aria-label="Sections">
        <button type="button" class="top-button" aria-pressed={store.queryOpen.value} onClick={toggleQuery}>
          <Icon name="query" />
          <span>Query</span>
        </button>
        <PanelButton route={{ panel: "articles" }} icon="articles" label="Articles" />
        <PanelButton
          route={{ panel: "review" }}
          icon="same"
          label="Who is who"
          count={store.identity.open.value}
        />
        <PanelButton route={{ panel: "jobs" }} icon="jobs" label="Jobs" count={active} />
        <button
          type="button"
          class="icon-button"
          aria-label={`${THEME_WORDS[theme.choice.value]}; change`}
          title={THEME_WORDS[theme.choice.value]}
          onClick={theme.chooseNext}
        >
          <Icon name="theme" />
        </button>
        <button type="button" class="icon-button" aria-label="Help" title="Help (?)" onClick={props.onHelp}>
          <Icon name="help" />
        </button>
        <button type="button" class="button button-primary" onClick={() => go({ panel: "add" })}>
          <Icon name="plus" />
          <span>Add article</span>
        </button>
      </nav>
      {articles !== undefined && (
        <span class="visually-hidden">{counted(articles, "article")} in the graph</span>
      )}
    </header>
  );
}

function PanelButton(props: {
  readonly route: Route;
  readonly icon: "articles" | "jobs" | "same";
  readonly label: string;
  readonly count?: number;
}): JSX.Element {
  const { store, go } = useApp();
  const open = store.route.value.panel === props.route.panel;
  return (
    <button
      type="button"
      class="top-button"
      aria-pressed={open}
      onClick={() => go(open ? NO_ROUTE : props.route)}
    >
      <Icon name={props.icon} />
      <span>{props.label}</span>
      {props.count !== undefined && props.count > 0 && <span class="count is-active">{props.count}</span>}
    </button>
  );
}

function BrandMark(): JSX.Element {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M8 23 16 8l9 11z" />
      <circle class="kind-person" cx="16" cy="8" r="4.6" />
      <circle class="kind-event" cx="8" cy="23" r="4.2" />
      <circle class="kind-country" cx="25" cy="19" r="3.6" />
    </svg>
  );
}
