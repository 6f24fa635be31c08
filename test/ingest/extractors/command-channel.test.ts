import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createChannelPool } from "../../../ingest/extractors/channel-pool.js";
import { createCommandChannel } from "../../../ingest/extractors/command-channel.js";
import { createExternalExtractor } from "../../../ingest/extractors/external-extractor.js";
import type { LineChannel } from "../../../ingest/extractors/line-channel.js";
import type { Annotations } from "../../../src/graph/annotations.js";
import { articleSaying, scriptedExtractor } from "./scripted-extractor.js";

const LIMITS = { timeoutMs: 10_000, maxAnswerBytes: 100_000 };

describe("an external command", () => {
  let channel: LineChannel;
  const open = (limits: Partial<typeof LIMITS> = {}, command = scriptedExtractor()) => {
    const opened = createCommandChannel(command, { ...LIMITS, ...limits });
    onTestFinished(() => opened.close());
    return opened;
  };
  const read = (text: string, signal = new AbortController().signal): Promise<Annotations> =>
    createExternalExtractor(channel)(articleSaying(text), { signal, onStage: () => undefined });
  /** The process that answered, and how many requests it has had. */
  const who = async (text: string) => (await read(text)).title?.split(" ") ?? [];

  beforeEach(() => {
    channel = open();
  });

  it("is started once and kept between articles", async () => {
    const [[pid, first], [again, second]] = [await who("one"), await who("two")];
    expect([again, first, second]).toEqual([pid, "1", "2"]);
    expect((await read("three")).extractor).toBe("scripted@1");
  });

  it.each([
    ["crash", /ended \(exit code 3\) before it answered.*standard error: out of luck \/ at line 7/su],
    ["half", /ended \(exit code 1\)/u],
    ["kill", /ended \(SIGKILL\)/u],
    ["garbage", /line 2 of its output is not JSON; it begins with `<html>not json \[31m`/u],
    ["huge", /more than 100000 bytes/u],
    ["error", /could not read story\.txt: no model/u],
    ['answer {"extractor":"a@1"}', /line 2 of its output is not about this article/u],
    ["answer []", /line 2 of its output is not a JSON object/u],
  ])("fails one article that says %s, and reads the next", async (text, message) => {
    await read("before");
    await expect(read(text)).rejects.toMatchObject({
      code: "EXTRACTOR_FAILED",
      message: expect.stringMatching(message) as string,
    });
    expect((await read("after")).text).toBe("after");
  });

  it.each(["hang", "spin"])("is killed when it does not answer in time: %s", async (text) => {
    channel = open({ timeoutMs: 1000 });
    await expect(read(text)).rejects.toThrow(/did not answer within 1 s and was stopped/u);
    expect(await who("after")).toHaveLength(2);
  });

  it("is killed when the article is cancelled, and started anew for the next", async () => {
    const [before] = await who("before");
    const cancel = new AbortController();
    const reading = read("spin", cancel.signal);
    setTimeout(() => cancel.abort(), 50);
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
    expect(() => process.kill(Number(before), 0)).not.toThrow(/EPERM/u);
    const [after] = await who("after");
    expect(after).not.toBe(before);
    await expect(read("late", cancel.signal)).rejects.toMatchObject({ code: "CANCELLED" });
  });

  it("is started anew after a line that nobody asked for", async () => {
    await read("twice");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await read("next")).text).toBe("next");
  });

  it("is started anew when it ended after an answer", async () => {
    const [before] = await who("last");
    expect((await who("next"))[0]).not.toBe(before);
    await read("last");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await who("next")).toHaveLength(2);
  });

  it("says what is wrong when it cannot be run", async () => {
    channel = open({}, ["/no/such/program"]);
    await expect(read("one")).rejects.toMatchObject({
      message: expect.stringContaining("cannot be run: spawn /no/such/program ENOENT") as string,
      hint: expect.stringContaining("extractor.command") as string,
    });
  });

  it("ends when the channel is closed", async () => {
    const [pid] = await who("one");
    await channel.close();
    expect(() => process.kill(Number(pid), 0)).toThrow(/ESRCH/u);
  });

  it("runs as many times as the pool allows, and further articles wait", async () => {
    const command = scriptedExtractor();
    channel = createChannelPool(() => open({}, command), 2);
    const answers = await Promise.all(Array.from({ length: 6 }, () => who("slow")));
    expect(new Set(answers.map(([pid]) => pid)).size).toBe(2);
    const cancel = new AbortController();
    const waiting = [read("slow"), read("slow"), read("slow", cancel.signal)];
    cancel.abort();
    await expect(waiting[2]).rejects.toMatchObject({ code: "CANCELLED" });
    expect(await Promise.all(waiting.slice(0, 2))).toHaveLength(2);
  });
});
