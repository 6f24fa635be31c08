/**
 * A clock of the processor: how many ms it has worked for this process since then. Unlike the time of day it does not run
 * on while other processes have their turn.
 */
export function startProcessorClock(): () => number {
  const started = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
}
