import type { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Keeps track of a server's connections, to close those that no request is under way on. Node's
 * own closeIdleConnections spares connections that were opened and never used, as browsers do in advance.
 * @returns a function that closes them
 */
export function trackConnections(server: Server): () => void {
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  server.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    busy.add(socket);
    response.once("close", () => busy.delete(socket));
  });
  return () => {
    for (const socket of open) if (!busy.has(socket)) socket.destroy();
  };
}
