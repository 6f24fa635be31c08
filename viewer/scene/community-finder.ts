import { nameCommunities, type Communities } from "../state/community-drawing.js";
import type { Drawing } from "../state/drawing.js";
import type { CommunityRequest } from "./community-worker.js";

/** Find the communities of a drawing in a worker. A question that comes before the answer replaces the one before. */
export function createCommunityFinder(): (drawing: Drawing) => Promise<Communities> {
  let worker: Worker | null = null;
  return (drawing) => {
    worker?.terminate();
    const asked = new Worker(new URL("./community-worker.ts", import.meta.url), { type: "module" });
    worker = asked;
    return new Promise((resolve, reject) => {
      asked.onmessage = (event: MessageEvent<Int32Array>) => {
        asked.terminate();
        resolve(nameCommunities(drawing, event.data));
      };
      asked.onerror = (event) => {
        asked.terminate();
        reject(new Error(event.message));
      };
      asked.postMessage(requestFor(drawing));
    });
  };
}

function requestFor(drawing: Drawing): CommunityRequest {
  const places = new Map([...drawing.nodes.keys()].map((id, index) => [id, index]));
  const ends = new Int32Array(drawing.edges.size * 2);
  let at = 0;
  for (const { source, target } of drawing.edges.values()) {
    ends[at++] = places.get(source) ?? 0;
    ends[at++] = places.get(target) ?? 0;
  }
  return { count: places.size, ends };
}
