import type { JSX } from "preact";

import type { FactStatement, VersionChanges } from "../../src/graph/version-changes.js";
import type { ArticleVersionView } from "../../src/graph/version-views.js";
import { counted, relationWords, standingWords } from "../state/fact-words.js";
import { momentText } from "../state/time-text.js";
import { useApp } from "./app-context.js";
import { useLoad } from "./use-load.js";

const SHOWN = 20;

/** The texts that an article has had and what each changed; nothing for an article that never changed. */
export function ArticleVersions(props: { readonly article: string }): JSX.Element | null {
  const { store } = useApp();
  const [loaded] = useLoad(() => store.api.versions(props.article, SHOWN), [props.article]);
  if (loaded.status !== "ready" || loaded.value.total < 2) return null;
  const { items, total } = loaded.value;
  return (
    <details class="article-versions" data-testid="article-versions">
      <summary>Versions ({total})</summary>
      {items.map((version) => (
        <Version key={version.id} version={version} />
      ))}
      {items.length < total && <p class="quiet">The newest {items.length} are shown.</p>}
    </details>
  );
}

function Version(props: { readonly version: ArticleVersionView }): JSX.Element {
  const { number, isCurrent, ingestedAt, facts, changes } = props.version;
  return (
    <section>
      <p>
        Version {number}
        {isCurrent && ", in the graph"} <span class="quiet">read {momentText(ingestedAt)}</span>
      </p>
      {changes === null ? <p class="quiet">{counted(facts, "fact")}</p> : <Changes changes={changes} />}
    </section>
  );
}

function Changes(props: { readonly changes: VersionChanges }): JSX.Element {
  const { added, dropped, kept } = props.changes;
  return (
    <>
      <p class="quiet">
        {added.length} added, {dropped.length} dropped, {counted(kept.length, "fact")} kept
      </p>
      <ul>
        {added.map((statement) => (
          <li key={statement.id}>
            <ins>{words(statement)}</ins>
          </li>
        ))}
        {dropped.map((statement) => (
          <li key={statement.id}>
            <del>{words(statement)}</del>
            {statement.inGraph && <span class="quiet"> still stated by other articles</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function words(statement: FactStatement): string {
  const { subject, object, statedBy } = statement;
  const notes = [...standingWords(statement), ...(statedBy === null ? [] : [`said by ${statedBy}`])];
  const said = `${subject} ${relationWords(statement)} ${object}`.trim();
  return notes.length === 0 ? said : `${said} (${notes.join(", ")})`;
}
