/** The oldest Node.js that Newsgraph runs on; the same as `engines` in package.json. */
const NEEDED = [20, 19];

/** Stop with a clear message when this Node.js is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  process.stderr.write(
    `Newsgraph needs Node.js ${NEEDED.join(".")} or newer; this is ${process.versions.node}.\n` +
      `Install a newer one from https://nodejs.org and run the command again.\n`,
  );
  process.exit(2);
}
