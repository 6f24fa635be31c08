import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const JVM_FOLDERS = ["/usr/lib/jvm", "/Library/Java/JavaVirtualMachines", "/opt/java"];

/** The path of a `java` of at least this release, oldest fitting one first, or null. */
export function findJava(atLeast: number): string | null {
  const fitting = candidates()
    .map((command) => ({ command, release: releaseOf(command) }))
    .filter(({ release }) => release >= atLeast)
    .sort((a, b) => a.release - b.release);
  return fitting[0]?.command ?? null;
}

function candidates(): string[] {
  const homes = [process.env.JAVA_HOME ?? ""].filter((home) => home !== "");
  for (const folder of JVM_FOLDERS.filter((name) => existsSync(name))) {
    for (const name of readdirSync(folder)) {
      homes.push(path.join(folder, name), path.join(folder, name, "Contents", "Home"));
    }
  }
  return [...homes.map((home) => path.join(home, "bin", "java")).filter((file) => existsSync(file)), "java"];
}

/** The release number that a `java` names, or 0 when it does not run. */
function releaseOf(command: string): number {
  try {
    const said = execFileSync(command, ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return Number(/^\S+ (\d+)/.exec(said)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
