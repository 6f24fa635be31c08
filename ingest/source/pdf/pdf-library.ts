import * as unpdf from "unpdf";

/** The part of PDF.js that is used here. The package's own types need a browser and a canvas. */
export interface PdfFile {
  readonly numPages: number;
  getMetadata(): Promise<{ readonly info: object }>;
  /** @param number from 1 */
  getPage(number: number): Promise<PdfPage>;
  destroy(): Promise<void>;
}

export interface PdfPage {
  getTextContent(): Promise<{ readonly items: readonly (PdfTextItem | { readonly type: string })[] }>;
  cleanup(): void;
}

/** A piece of text; the matrix holds its font size and where it begins: [a b c d x y]. */
export interface PdfTextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

interface PdfLibrary {
  getDocumentProxy(data: Uint8Array, options: Readonly<Record<string, unknown>>): Promise<PdfFile>;
}

/** What keeps PDF.js from doing more than reading text: no code made at run time, no fonts, no forms, no pictures. */
const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  maxImageSize: 1,
};

/**
 * Opens a PDF.
 * @param bytes become the library's own
 * @throws PasswordException (by its name) when it is encrypted; other errors of the library when it is damaged
 */
export function openPdfFile(bytes: Uint8Array): Promise<PdfFile> {
  const library: unknown = unpdf;
  return (library as PdfLibrary).getDocumentProxy(bytes, OPTIONS);
}
