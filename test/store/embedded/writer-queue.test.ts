import { describe, expect, it } from "vitest";
import { WriterQueue } from "../../../src/store/embedded/writer-queue.js";

/** A task that ends when it is told to, and a list of what has started. */
function tasks() {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const task = (name: string) => async () => {
    started.push(name);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    return name;
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { started, task, end };
}

describe("the queue of writers", () => {
  it("starts no task before one that runs alone has ended", async () => {
    const { started, task, end } = tasks();
    const queue = new WriterQueue();
    const results = [queue.run(task("a")), queue.runBeside(task("b")), queue.run(task("c"))];
    expect(started).toEqual(["a"]);
    await end("a");
    expect(started).toEqual(["a", "b"]);
    await end("b");
    expect(started).toEqual(["a", "b", "c"]);
    await end("c");
    expect(await Promise.all(results)).toEqual(["a", "b", "c"]);
  });

  it("starts two at a time of those that may run beside each other, and none of them past one that may not", async () => {
    const { started, task, end } = tasks();
    const queue = new WriterQueue();
    for (const name of ["a", "b", "c"]) void queue.runBeside(task(name));
    void queue.run(task("alone"));
    void queue.runBeside(task("d"));
    expect(started).toEqual(["a", "b"]);
    await end("b");
    expect(started).toEqual(["a", "b", "c"]);
    await end("a");
    expect(started).toEqual(["a", "b", "c"]);
    await end("c");
    expect(started).toEqual(["a", "b", "c", "alone"]);
    await end("alone");
    expect(started).toEqual(["a", "b", "c", "alone", "d"]);
  });

  it("goes on after a task that fails, and is idle when all have ended", async () => {
    const queue = new WriterQueue();
    const failing = queue.run(() => Promise.reject(new Error("no")));
    const done: string[] = [];
    void queue.runBeside(() => Promise.resolve(done.push("next")));
    await expect(failing).rejects.toThrow("no");
    await queue.idle();
    expect(done).toEqual(["next"]);
  });
});
