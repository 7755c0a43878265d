/** How long work of one thread takes it, in milliseconds of the processor: what other programs do beside it does not count. */
export function busyTime(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}
