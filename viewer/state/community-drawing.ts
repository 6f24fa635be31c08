import type { Drawing, DrawnEdge, DrawnNode } from "./drawing.js";

/** The community of each node: the id of its most connected member, so that a link still means it tomorrow. */
export type Communities = ReadonlyMap<string, string>;

/** The type of a line that stands for all relations between two communities. */
export const JOINS = "JOINS";

const ID_PREFIX = "community ";
/** A community smaller than this says less than its members. */
const LEAST_MEMBERS = 3;
const NAMED_MEMBERS = 2;

/** The id of the node that a community is drawn as. */
export function communityId(community: string): string {
  return ID_PREFIX + community;
}

/** The inverse of `communityId`. */
export function communityOf(id: string): string {
  return id.slice(ID_PREFIX.length);
}

/** The number under which all nodes are gathered that nothing is joined to: a disc for each would hide the communities. */
const ALONE = -1;

/** Name each community, given as numbers in the order of the nodes, by its most connected member. */
export function nameCommunities(drawing: Drawing, numbers: ArrayLike<number>): Communities {
  const degrees = degreesOf(drawing);
  const ids = [...drawing.nodes.keys()];
  const numberOf = (id: string, index: number): number => (degrees.has(id) ? (numbers[index] ?? 0) : ALONE);
  const heads = new Map<number, string>();
  ids.forEach((id, index) => {
    const head = heads.get(numberOf(id, index));
    if (head === undefined || isBefore(id, head, degrees)) heads.set(numberOf(id, index), id);
  });
  return new Map(ids.map((id, index) => [id, heads.get(numberOf(id, index)) ?? id]));
}

/** The drawing with one node for each community that is not `opened`, and one line between two of them. */
export function groupDrawing(
  drawing: Drawing,
  communities: Communities,
  opened: ReadonlySet<string>,
): Drawing {
  const members = membersOf(drawing, communities);
  const degrees = degreesOf(drawing);
  const standIn = (id: string): string => {
    const community = communities.get(id) ?? id;
    const closed = !opened.has(community) && (members.get(community)?.length ?? 0) >= LEAST_MEMBERS;
    return closed ? communityId(community) : id;
  };
  const nodes = new Map<string, DrawnNode>();
  for (const [id, node] of drawing.nodes) {
    const shown = standIn(id);
    const community = communities.get(id) ?? id;
    if (shown === id) nodes.set(id, { ...node, from: communityId(community) });
    else if (!nodes.has(shown)) {
      nodes.set(shown, communityNode(drawing, shown, members.get(community) ?? [], degrees));
    }
  }
  return { nodes, edges: joinEdges(drawing, standIn) };
}

/** The part of a grouped drawing that stands for something of `visible`: a community passes with any of its members. */
export function passingGroups(grouped: Drawing, visible: Drawing): Drawing {
  const homes = new Map<string, string>();
  const nodes = new Map<string, DrawnNode>();
  for (const [id, node] of grouped.nodes) {
    const within = (node.members ?? [id]).filter((member) => visible.nodes.has(member));
    for (const member of within) homes.set(member, id);
    if (within.length > 0) nodes.set(id, node);
  }
  const edges = new Map<string, DrawnEdge>();
  for (const { id, source, target } of visible.edges.values()) {
    const shown = grouped.edges.get(id) ?? grouped.edges.get(joinId(homes.get(source), homes.get(target)));
    if (shown !== undefined) edges.set(shown.id, shown);
  }
  return { nodes, edges };
}

/** The id of the line between two nodes of which at least one is a community; it does not depend on their order. */
function joinId(a = "", b = ""): string {
  return a < b ? `${JOINS} ${a} ${b}` : `${JOINS} ${b} ${a}`;
}

function communityNode(
  drawing: Drawing,
  id: string,
  members: readonly string[],
  degrees: ReadonlyMap<string, number>,
): DrawnNode {
  const ordered = [...members].sort((a, b) => (isBefore(a, b, degrees) ? -1 : 1));
  const name = communityName(drawing, ordered, degrees);
  return { id, kind: "Community", name, entity: null, properties: {}, members: ordered };
}

function communityName(
  drawing: Drawing,
  ordered: readonly string[],
  degrees: ReadonlyMap<string, number>,
): string {
  if (!ordered.some((member) => degrees.has(member)))
    return `${ordered.length.toLocaleString("en")} without relations`;
  const names = ordered.slice(0, NAMED_MEMBERS).map((member) => drawing.nodes.get(member)?.name ?? member);
  return `${names.join(", ")} +${(ordered.length - names.length).toLocaleString("en")}`;
}

/** Lines between single nodes stay; all others become one line for each pair. */
function joinEdges(drawing: Drawing, standIn: (id: string) => string): ReadonlyMap<string, DrawnEdge> {
  const edges = new Map<string, DrawnEdge>();
  const counts = new Map<string, number>();
  for (const edge of drawing.edges.values()) {
    const [source, target] = [standIn(edge.source), standIn(edge.target)];
    if (source === edge.source && target === edge.target) {
      edges.set(edge.id, edge);
      continue;
    }
    if (source === target) continue;
    const [a, b] = source < target ? [source, target] : [target, source];
    const id = joinId(a, b);
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    const label = count === 1 ? "1 relation" : `${count.toLocaleString("en")} relations`;
    const joined = { id, type: JOINS, label, source: a, target: b, symmetric: true, fact: null };
    edges.set(id, { ...edge, ...joined, sources: 1 + Math.log2(count), tentative: false });
  }
  return edges;
}

function membersOf(drawing: Drawing, communities: Communities): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const id of drawing.nodes.keys()) {
    const community = communities.get(id) ?? id;
    const known = members.get(community);
    if (known === undefined) members.set(community, [id]);
    else known.push(id);
  }
  return members;
}

function degreesOf(drawing: Drawing): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of drawing.edges.values()) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  return degrees;
}

function isBefore(a: string, b: string, degrees: ReadonlyMap<string, number>): boolean {
  const more = (degrees.get(a) ?? 0) - (degrees.get(b) ?? 0);
  return more > 0 || (more === 0 && a < b);
}
