import type { JSX } from "preact";
import { useState } from "preact/hooks";

import type { ArticleRequest } from "../../src/api/contract.js";
import { toApiError, type ApiError } from "../client/api-error.js";
import { FILE_ENDINGS, fileRequest } from "../state/article-form.js";

/** A place to drop files on, and a button to choose them. */
export function FileDrop(props: {
  readonly onFiles: (articles: readonly ArticleRequest[]) => void;
  readonly onError: (error: ApiError) => void;
}): JSX.Element {
  const [over, setOver] = useState(false);
  const take = async (files: FileList | null | undefined): Promise<void> => {
    try {
      const chosen = await Promise.all(
        [...(files ?? [])].map(async (file) =>
          fileRequest(file.name, new Uint8Array(await file.arrayBuffer())),
        ),
      );
      if (chosen.length > 0) props.onFiles(chosen);
    } catch (error) {
      props.onError(toApiError(error));
    }
  };
  return (
    <label
      class={over ? "file-drop is-over" : "file-drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files);
      }}
    >
      <input
        type="file"
        class="visually-hidden"
        multiple
        accept={FILE_ENDINGS.join(",")}
        onChange={(event) => void take(event.currentTarget.files)}
      />
      <strong>Drop files here, or choose them</strong>
      <span class="quiet">
        Text, Markdown, HTML, PDF, Word or e-mail: each file is one article. Of CSV and JSON Lines each row is
        one.
      </span>
    </label>
  );
}
