import { UsageError, type Command } from '#platform/command.ts'
import { commands, type Listed } from './commands.ts'
import { helpFor, helpText } from './help.ts'

const io = {
  out: (line: string) => void process.stdout.write(`${line}\n`),
  err: (line: string) => void process.stderr.write(`${line}\n`),
  env: process.env,
}

process.exitCode = await runCommandLine(process.argv.slice(2))

async function runCommandLine(given: readonly string[]): Promise<number> {
  const found = find(given)
  const wantsHelp = given.includes('--help') || given.includes('-h') || given[0] === 'help' || given.length === 0
  if (wantsHelp && !(found?.command.ownHelp && given[0] !== 'help')) {
    const named = found ?? find(given.slice(1))
    io.out(named ? helpFor(named.command) : helpText(commands))
    return 0
  }
  if (!found) {
    io.err(`Không có lệnh “${given.join(' ')}”. Xem: minhbach --help / There is no such command.`)
    return 2
  }
  try {
    const run: Command = await found.command.load()
    return await run(found.rest, io)
  } catch (error) {
    return explain(error, found.command)
  }
}

/** The command whose words the line begins with; the longer name first. */
function find(given: readonly string[]): { command: Listed; rest: string[] } | undefined {
  const sorted = commands.toSorted((a, b) => b.name.length - a.name.length)
  const command = sorted.find(({ name }) => name.split(' ').every((word, at) => given[at] === word))
  return command && { command, rest: given.slice(command.name.split(' ').length) }
}

function explain(error: unknown, command: Listed): number {
  if (error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
    io.err(`${(error as Error).message}\n\n${helpFor(command)}`)
    return 2
  }
  io.err(`Không làm được: ${(error as Error).message} / Failed.`)
  if (io.env['LOG_LEVEL'] === 'debug') io.err((error as Error).stack ?? '')
  return 1
}
