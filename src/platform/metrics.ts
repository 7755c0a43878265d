import { monitorEventLoopDelay } from 'node:perf_hooks'

export type Labels = Readonly<Record<string, string | number>>

/** The numbers of this process, in the text format of Prometheus (version 0.0.4). */
export type Registry = {
  /** Adds to a counter; its name ends in `_total`. */
  count(name: string, labels?: Labels, by?: number): void
  /** Adds an observation in seconds to a histogram. */
  observe(name: string, seconds: number, labels?: Labels): void
  /** A value that is asked for when the numbers are read. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void
  render(): Promise<string>
}

const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

type Histogram = { counts: number[]; sum: number; total: number }
type Gauge = { help: string; read: () => number | Promise<number> }

/** @param help what each counter and histogram counts, by name; one that is not named here cannot be counted */
export function createRegistry(help: Readonly<Record<string, string>>): Registry {
  const counters = new Map<string, Map<string, number>>()
  const histograms = new Map<string, Map<string, Histogram>>()
  const gauges = new Map<string, Gauge>()

  function series<T>(all: Map<string, Map<string, T>>, name: string): Map<string, T> {
    let found = all.get(name)
    if (!found) {
      if (help[name] === undefined) throw new Error(`no help text for the metric ${name}`)
      all.set(name, (found = new Map()))
    }
    return found
  }

  return {
    count: (name, labels = {}, by = 1) => {
      const values = series(counters, name)
      const key = labelText(labels)
      values.set(key, (values.get(key) ?? 0) + by)
    },
    observe: (name, seconds, labels = {}) => {
      const values = series(histograms, name)
      const key = labelText(labels)
      let histogram = values.get(key)
      if (!histogram) values.set(key, (histogram = { counts: bounds.map(() => 0), sum: 0, total: 0 }))
      const at = bounds.findIndex((bound) => seconds <= bound)
      if (at >= 0) histogram.counts[at]! += 1
      histogram.sum += seconds
      histogram.total += 1
    },
    gauge: (name, text, read) => void gauges.set(name, { help: text, read }),
    render: async () => {
      const lines: string[] = []
      for (const [name, values] of counters)
        lines.push(
          ...head(name, help[name]!, 'counter'),
          ...[...values].map(([key, value]) => `${name}${braces(key)} ${value}`),
        )
      for (const [name, values] of histograms) {
        lines.push(
          ...head(name, help[name]!, 'histogram'),
          ...[...values].flatMap(([key, value]) => histogramLines(name, key, value)),
        )
      }
      for (const [name, gauge] of gauges) lines.push(...(await gaugeLines(name, gauge)))
      return lines.join('\n') + '\n'
    },
  }
}

/** Memory, processor time and delay of the event loop of this process. */
export function watchProcess(registry: Registry): void {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  registry.gauge('process_resident_memory_bytes', 'Resident memory in bytes.', () => process.memoryUsage.rss())
  registry.gauge('process_heap_used_bytes', 'Heap in use in bytes.', () => process.memoryUsage().heapUsed)
  registry.gauge('process_cpu_seconds_total', 'Processor time used in seconds.', () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  })
  registry.gauge('process_uptime_seconds', 'Seconds since the process started.', () => process.uptime())
  registry.gauge(
    'event_loop_delay_p99_seconds',
    'Delay of the event loop since the last reading, 99th percentile.',
    () => {
      const seconds = delay.percentile(99) / 1e9
      delay.reset()
      return seconds
    },
  )
}

const head = (name: string, text: string, type: string) => [`# HELP ${name} ${text}`, `# TYPE ${name} ${type}`]

const braces = (labels: string) => (labels === '' ? '' : `{${labels}}`)

function labelText(labels: Labels): string {
  let text = ''
  for (const name in labels) text += `${text === '' ? '' : ','}${name}="${escaped(String(labels[name]))}"`
  return text
}

function escaped(text: string): string {
  return /["\\\n]/.test(text) ? text.replace(/["\\\n]/g, (found) => (found === '\n' ? '\\n' : `\\${found}`)) : text
}

function histogramLines(name: string, labels: string, { counts, sum, total }: Histogram): string[] {
  const comma = labels === '' ? '' : ','
  let upTo = 0
  const buckets = bounds.map((bound, at) => `${name}_bucket{${labels}${comma}le="${bound}"} ${(upTo += counts[at]!)}`)
  return [
    ...buckets,
    `${name}_bucket{${labels}${comma}le="+Inf"} ${total}`,
    `${name}_sum${braces(labels)} ${sum}`,
    `${name}_count${braces(labels)} ${total}`,
  ]
}

async function gaugeLines(name: string, { help, read }: Gauge): Promise<string[]> {
  const type = name.endsWith('_total') ? 'counter' : 'gauge'
  try {
    return [...head(name, help, type), `${name} ${await read()}`]
  } catch {
    return []
  }
}
