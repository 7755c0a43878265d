import type { Command } from '#platform/command.ts'
import { readConfig } from './config.ts'
import { sampleLines } from './first-start.ts'

/** The sample's sign-ins with the codes of this minute; nothing where no sample was loaded. */
export const run: Command = async (_parameters, io) => {
  const lines = await sampleLines(readConfig(io.env))
  for (const line of lines) io.out(line)
  if (lines.length === 0) io.err('Không có dữ liệu mẫu ở đây. / There is no sample here.')
  return lines.length > 0 ? 0 : 1
}
