// Sigma and nothing else, on the same graph: what the viewer is compared with.
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { EdgeRectangleProgram } from "sigma/rendering";

const answer = await (await fetch("api/graph")).json();
performance.mark("answered");
const graph = new MultiDirectedGraph();
answer.nodes.forEach(({ id, name }, i) => {
  const [angle, distance] = [i * 2.399963, Math.sqrt(i)];
  const place = { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
  graph.addNode(id, { ...place, size: 6, label: name, color: "#2f6bd8" });
});
for (const { id, source, target } of answer.edges)
  graph.addDirectedEdgeWithKey(id, source, target, { size: 1.4 });
const sigma = new Sigma(graph, document.getElementById("stage"), {
  edgeProgramClasses: { line: EdgeRectangleProgram },
  minEdgeThickness: 1.2,
});
performance.mark("drawn");
window.bare = {
  places: () =>
    graph.nodes().map((id) => ({ id, ...sigma.framedGraphToViewport(sigma.getNodeDisplayData(id)) })),
};
