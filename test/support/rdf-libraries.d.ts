/** The part of two libraries without types of their own that the tests of the RDF exports use. */
declare module "n3" {
  export interface RdfTerm {
    readonly termType: string;
    readonly value: string;
    equals(other: RdfTerm | undefined): boolean;
  }
  export interface Quad {
    readonly subject: RdfTerm;
    readonly predicate: RdfTerm;
    readonly object: RdfTerm;
  }
  export class Parser {
    constructor(options: { readonly format: string });
    parse(text: string): Quad[];
  }
}

declare module "jsonld" {
  const library: {
    toRDF(document: unknown, options: { readonly format: "application/n-quads" }): Promise<string>;
  };
  export = library;
}
