import type { JSX } from "preact";
import { useState } from "preact/hooks";

import type { EntityDetail } from "../../src/graph/views.js";
import { counted } from "../state/fact-words.js";
import { namingSentences, type NamingSentence } from "../state/portrait.js";
import { useApp } from "./app-context.js";
import { LoadState } from "./load-state.js";
import { useLoad } from "./use-load.js";

/** Most sentences that are looked at to find the articles. */
const MOST_SENTENCES = 400;

/** Choose the articles in which an entity is somebody else, by the sentences that name it. */
export function SplitForm(props: {
  readonly entity: EntityDetail;
  readonly onDone: () => void;
}): JSX.Element {
  const { store } = useApp();
  const { entity } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [loaded, retry] = useLoad(
    () => namingSentences(store.api, entity.id, MOST_SENTENCES).then(firstOfEach),
    [entity.id],
  );
  const toggle = (article: string): void => {
    const next = new Set(chosen);
    if (!next.delete(article)) next.add(article);
    setChosen(next);
  };
  const split = async (): Promise<void> => {
    const done = `${entity.name} is somebody else in ${counted(chosen.size, "article")}.`;
    const run = () => store.api.identity.split(entity.id, [...chosen]);
    if (await store.identity.act({ about: [entity.id], done, run })) props.onDone();
  };
  return (
    <fieldset class="split-form">
      <legend>In which articles is {entity.name} somebody else?</legend>
      <LoadState loaded={loaded} retry={retry}>
        {(sentences) => (
          <>
            <SplitColumns sentences={sentences} chosen={chosen} toggle={toggle} />
            <button
              type="button"
              class="button button-primary"
              disabled={chosen.size === 0 || chosen.size >= sentences.length || store.identity.busy.value}
              onClick={() => void split()}
            >
              Split
            </button>
            {sentences.length < 2 && (
              <p class="quiet">One article alone names it: there is nothing to tell apart.</p>
            )}
          </>
        )}
      </LoadState>
    </fieldset>
  );
}

/** What stays and what goes, side by side; a tick moves an article across. */
function SplitColumns(props: {
  readonly sentences: readonly NamingSentence[];
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (article: string) => void;
}): JSX.Element {
  const { sentences, chosen, toggle } = props;
  const goes = (each: NamingSentence): boolean => chosen.has(each.article);
  const rows = (part: readonly NamingSentence[]): JSX.Element[] =>
    part.map((sentence) => (
      <label key={sentence.article} class="split-article">
        <input type="checkbox" checked={goes(sentence)} onChange={() => toggle(sentence.article)} />
        <span>
          <strong>{sentence.title ?? "Untitled article"}</strong>
          <span class="quiet">{sentence.text}</span>
        </span>
      </label>
    ));
  return (
    <div class="comparison">
      <div class="comparison-side" role="group" aria-label="Stays as it is">
        <h4>Stays as it is</h4>
        {rows(sentences.filter((each) => !goes(each)))}
      </div>
      <div class="comparison-side" role="group" aria-label="Is somebody else">
        <h4>Is somebody else</h4>
        {rows(sentences.filter(goes))}
        {chosen.size === 0 && <p class="quiet">Tick an article to move it here.</p>}
      </div>
    </div>
  );
}

function firstOfEach(sentences: readonly NamingSentence[]): readonly NamingSentence[] {
  const byArticle = new Map<string, NamingSentence>();
  for (const sentence of sentences) {
    if (!byArticle.has(sentence.article)) byArticle.set(sentence.article, sentence);
  }
  return [...byArticle.values()];
}
