import {
  autocompletion,
  closeCompletion,
  completionKeymap,
  type CompletionSource,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers, placeholder, tooltips } from "@codemirror/view";
import { tags } from "@lezer/highlight";

import type { SchemaView } from "../../src/graph/views.js";
import { completionsAt } from "../state/cypher-completion.js";
import { errorSpot, markSpot, type TextSpot } from "./error-spot.js";
import { plainReplace } from "./plain-replace.js";

export interface CypherEditor {
  /** Take over a text that came from elsewhere. */
  setText(text: string): void;
  /** Put away the list of completions. */
  closeList(): void;
  /** Show where the query went wrong, or nothing. */
  markError(spot: TextSpot | null): void;
  destroy(): void;
}

export interface CypherEditorOptions {
  readonly text: string;
  /** What can be completed; null when the server did not say. */
  readonly schema: () => SchemaView | null;
  /** Names of the parameters that are typed beside the query. */
  readonly parameters: () => readonly string[];
  readonly onChange: (text: string) => void;
  /** The reader wants the query before (-1) or after (1) the one that is shown. */
  readonly onRecall: (step: -1 | 1) => void;
  readonly onRun: () => void;
}

/** Colours follow the page's: custom properties reach into the shadow tree. */
const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.atom], color: "var(--code-number)" },
  { tag: [tags.comment], color: "var(--text-quiet)", fontStyle: "italic" },
  { tag: [tags.variableName, tags.definition(tags.variableName)], color: "var(--text)" },
  { tag: [tags.typeName, tags.labelName, tags.atom], color: "var(--code-label)" },
]);

const THEME = EditorView.theme({
  "&": { maxHeight: "190px", backgroundColor: "transparent", color: "var(--text)", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "1.55", minHeight: "76px" },
  ".cm-content": { caretColor: "var(--accent)" },
  ".cm-cursor": { borderLeftColor: "var(--accent)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--text-quiet)", border: "none" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--selection)",
  },
  ".cm-placeholder": { color: "var(--text-quiet)" },
  ".cm-tooltip": { backgroundColor: "var(--surface)", color: "var(--text)", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--on-accent)",
  },
});

/**
 * The Cypher editor. It lives in a shadow tree, where CodeMirror's style sheets are adopted and not
 * written into the page: the content security policy allows no inline styles.
 */
export function createCypherEditor(host: HTMLElement, options: CypherEditorOptions): CypherEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: options.text, extensions: extensions(options) }),
  });
  return {
    setText: (text) => {
      const current = view.state.doc.toString();
      if (text === current) return;
      view.dispatch({ changes: { from: 0, to: current.length, insert: text } });
    },
    closeList: () => void closeCompletion(view),
    markError: (spot) => markSpot(view, spot),
    destroy: () => view.destroy(),
  };
}

function extensions(options: CypherEditorOptions): Extension[] {
  const { onChange, onRun, onRecall } = options;
  const run = {
    key: "Mod-Enter",
    run: (view: EditorView) => {
      closeCompletion(view);
      onRun();
      return true;
    },
  };
  /** At the very beginning or end of the text an arrow has nowhere to go: it leads to what was asked before. */
  const recall = (key: string, step: -1 | 1) => ({
    key,
    run: ({ state }: EditorView) => {
      const edge = step < 0 ? 0 : state.doc.length;
      if (!state.selection.main.empty || state.selection.main.head !== edge) return false;
      onRecall(step);
      return true;
    },
  });
  return [
    // Tab is left alone, so that the keyboard can leave the editor.
    keymap.of([
      run,
      ...completionKeymap,
      recall("ArrowUp", -1),
      recall("ArrowDown", 1),
      ...defaultKeymap,
      ...historyKeymap,
    ]),
    history(),
    lineNumbers(),
    EditorView.lineWrapping,
    drawSelection(),
    errorSpot,
    plainReplace,
    bracketMatching(),
    StreamLanguage.define(cypher),
    syntaxHighlighting(HIGHLIGHT),
    autocompletion({ override: [completionSource(options)] }),
    tooltips({ position: "fixed" }),
    placeholder("MATCH (p:Person)-[:HEAD_OF_STATE_OF]->(c:Country) RETURN p, c"),
    EditorView.contentAttributes.of({ "aria-label": "Cypher" }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
    THEME,
  ];
}

function completionSource({ schema, parameters }: CypherEditorOptions): CompletionSource {
  return (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const found = completionsAt(line.text.slice(0, context.pos - line.from), {
      schema: schema(),
      query: context.state.doc.toString(),
      parameters: parameters(),
    });
    if (found === null || (found.prefix === "" && !found.afterSign && !context.explicit)) return null;
    return { from: context.pos - found.prefix.length, options: [...found.options], validFor: /^\w*$/ };
  };
}
