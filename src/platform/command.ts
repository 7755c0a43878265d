/** What a command of the command line says and where. Results go to `out`, everything else to `err`. */
export type Io = {
  out(line: string): void
  err(line: string): void
  env: Readonly<Record<string, string | undefined>>
}

/** A command: gets what follows its name, returns the exit code: 0 done, 1 failed, 2 wrongly called. */
export type Command = (parameters: readonly string[], io: Io) => Promise<number>

/** Commands log nothing: what they have to say they say to `io`. */
export const silentLog = { info: () => undefined, error: () => undefined }

/** The command was called wrongly: the message says how, and the command's help follows it. */
export class UsageError extends Error {
  override name = 'UsageError'
}
