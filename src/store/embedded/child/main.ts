import { type EngineResponse, parseEngineRequest } from "../protocol.js";
import { EngineService } from "./engine-service.js";

/**
 * The database process. It is a process of its own because the engine can neither stop a
 * query nor bound its memory: the server stops a runaway by killing this process, which
 * loses no commit.
 */
const service = new EngineService();

/** How long a query may still run when the server is gone, before the process ends under it. */
const GRACE_MS = 1000;

process.on("message", (message) => {
  const request = parseEngineRequest(message);
  const tell = (part: unknown) => send({ id: request.id, part });
  void service.answer(request, tell).then(send);
});

/** Resolves when the message is on its way; the server may have gone meanwhile, then nobody waits for it. */
function send(response: EngineResponse): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected && process.send !== undefined) process.send(response, () => resolve());
    else resolve();
  });
}

// The server decides when to close; an interrupt from the terminal reaches both processes.
process.on("SIGINT", () => undefined);
process.on("SIGHUP", () => undefined);
process.on("SIGTERM", end);
process.on("disconnect", end);

function end(): void {
  if (!service.busy) leave();
  setTimeout(leave, GRACE_MS);
}

function leave(): never {
  // Closing cannot stop a running query; ending without it is safe, the log holds every commit.
  if (service.busy) process.kill(process.pid, "SIGKILL");
  service.close();
  process.exit(0);
}
