import type { JSX } from "preact";
import { useState } from "preact/hooks";

import type { ArticleRequest } from "../../src/api/contract.js";
import { toApiError, type ApiError } from "../client/api-error.js";
import { EMPTY_FORM, toArticleRequest, type ArticleForm } from "../state/article-form.js";
import { useApp } from "./app-context.js";
import { FileDrop } from "./file-drop.js";
import { JobCard } from "./job-card.js";
import { Failure } from "./load-state.js";
import { PanelFrame } from "./panel-frame.js";

/** Hand in an article: an address, a text, or files; then watch it being read. */
export function AddPanel(): JSX.Element {
  const { store } = useApp();
  const [form, setForm] = useState<ArticleForm>(EMPTY_FORM);
  const [error, setError] = useState<ApiError | null>(null);
  const [handedIn, setHandedIn] = useState<readonly string[]>([]);
  const submit = async (articles: readonly ArticleRequest[]): Promise<void> => {
    setError(null);
    try {
      for (const article of articles) {
        const job = await store.jobs.add(article);
        setHandedIn((before) => [job.id, ...before]);
      }
      setForm({ ...EMPTY_FORM, mode: form.mode });
    } catch (cause) {
      setError(toApiError(cause));
    }
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const request = toArticleRequest(form);
    if (request.ok) void submit([request.article]);
    else setError(request.error);
  };
  const change = (part: Partial<ArticleForm>): void => setForm({ ...form, ...part });
  return (
    <PanelFrame overline="Feed" title="Add articles">
      <form class="form" onSubmit={onSubmit} noValidate>
        <ModeSwitch mode={form.mode} onChange={(mode) => change({ mode })} />
        {form.mode === "text" && <TextFields form={form} change={change} />}
        {form.mode === "url" && (
          <>
            <Field label="Web address" type="url" value={form.url} onInput={(url) => change({ url })} />
            <p class="quiet">A page, or a feed or sitemap: then each of its articles is read.</p>
          </>
        )}
        {form.mode === "file" && (
          <FileDrop onFiles={(articles) => void submit(articles)} onError={setError} />
        )}
        {error !== null && <Failure error={error} />}
        {form.mode !== "file" && (
          <button type="submit" class="button button-primary">
            Read it
          </button>
        )}
      </form>
      <div class="job-cards">
        {handedIn
          .flatMap((id) => store.jobs.jobs.value.find((job) => job.id === id) ?? [])
          .map((job) => (
            <JobCard key={job.id} job={job} />
          ))}
      </div>
    </PanelFrame>
  );
}

const MODES = [
  { mode: "text", label: "Paste text" },
  { mode: "url", label: "Web or feed" },
  { mode: "file", label: "Files" },
] as const;

function ModeSwitch(props: {
  readonly mode: ArticleForm["mode"];
  readonly onChange: (mode: ArticleForm["mode"]) => void;
}): JSX.Element {
  return (
    <fieldset class="segmented">
      <legend class="visually-hidden">Where the article comes from</legend>
      {MODES.map(({ mode, label }) => (
        <label key={mode}>
          <input
            type="radio"
            name="article-mode"
            checked={props.mode === mode}
            onChange={() => props.onChange(mode)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function TextFields(props: {
  readonly form: ArticleForm;
  readonly change: (part: Partial<ArticleForm>) => void;
}): JSX.Element {
  const { form, change } = props;
  return (
    <>
      <label class="field">
        <span>Text</span>
        <textarea
          name="text"
          rows={9}
          value={form.text}
          placeholder="Paste the article's text here."
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </label>
      <Field label="Title" value={form.title} onInput={(title) => change({ title })} />
      <div class="field-row">
        <Field label="Publisher" value={form.publisher} onInput={(publisher) => change({ publisher })} />
        <Field
          label="Published on"
          type="date"
          value={form.publishedAt}
          onInput={(publishedAt) => change({ publishedAt })}
        />
      </div>
    </>
  );
}

function Field(props: {
  readonly label: string;
  readonly type?: "text" | "url" | "date";
  readonly value: string;
  readonly onInput: (value: string) => void;
}): JSX.Element {
  return (
    <label class="field">
      <span>{props.label}</span>
      <input
        type={props.type ?? "text"}
        name={props.label.toLowerCase().replaceAll(" ", "-")}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </label>
  );
}
