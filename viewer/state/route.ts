/** What the side panel shows. The address after `#` holds it, so that Back works and a link can be kept. */
export type Route =
  | { readonly panel: "none" }
  | { readonly panel: "entity"; readonly id: string }
  | { readonly panel: "fact"; readonly id: string }
  | { readonly panel: "between"; readonly a: string; readonly b: string }
  | { readonly panel: "compare"; readonly a: string; readonly b: string }
  | { readonly panel: "path"; readonly a: string; readonly b: string }
  | { readonly panel: "article"; readonly id: string; readonly sentence: string | null }
  | { readonly panel: "node"; readonly id: string }
  | { readonly panel: "articles" }
  | { readonly panel: "review" }
  | { readonly panel: "decisions" }
  | { readonly panel: "add" }
  | { readonly panel: "jobs" };

export const NO_ROUTE: Route = { panel: "none" };

/** Read what stands after `#`; anything unknown is no panel. */
export function parseRoute(hash: string): Route {
  const [panel = "", first, second] = (hash.split("?")[0] ?? "")
    .replace(/^#?\/?/, "")
    .split("/")
    .map(decodePart);
  switch (panel) {
    case "articles":
    case "review":
    case "decisions":
    case "add":
    case "jobs":
      return { panel };
    case "entity":
    case "fact":
    case "node":
      return isFilled(first) ? { panel, id: first } : NO_ROUTE;
    case "between":
    case "compare":
    case "path":
      return isFilled(first) && isFilled(second) ? { panel, a: first, b: second } : NO_ROUTE;
    case "article":
      return isFilled(first) ? { panel, id: first, sentence: isFilled(second) ? second : null } : NO_ROUTE;
    default:
      return NO_ROUTE;
  }
}

/** The inverse of `parseRoute`. */
export function formatRoute(route: Route): string {
  return `#/${parts(route).map(encodeURIComponent).join("/")}`;
}

function parts(route: Route): readonly string[] {
  switch (route.panel) {
    case "none":
      return [];
    case "articles":
    case "review":
    case "decisions":
    case "add":
    case "jobs":
      return [route.panel];
    case "entity":
    case "fact":
    case "node":
      return [route.panel, route.id];
    case "between":
    case "compare":
    case "path":
      return [route.panel, route.a, route.b];
    case "article":
      return route.sentence === null ? [route.panel, route.id] : [route.panel, route.id, route.sentence];
  }
}

function isFilled(part: string | undefined): part is string {
  return part !== undefined && part !== "";
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
