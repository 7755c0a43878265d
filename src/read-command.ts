import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openFile } from '#reading/open/open-file.ts'
import { Unreadable } from '#reading/open/unreadable.ts'
import { readPaper } from '#reading/read-paper.ts'
import { toDocument, type ReadDocument } from '#reading/to-document.ts'
import { UsageError, type Command } from '#platform/command.ts'
import { describeDocument } from './describe-document.ts'

type Answer = { file: string; document: ReadDocument } | { file: string; error: string }

const filesAtOnce = 4

/** Reads official papers and says what stands in them: one line of JSON a file, or a list for people. No database. */
export const run: Command = async (parameters, io) => {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (positionals.length === 0) throw new UsageError('Cần ít nhất một tệp. / Name at least one file.')
  // Several files are read at once, as many as keep the threads busy, and told in the order in which they were named.
  const answers: Promise<Answer>[] = []
  for (const [at, file] of positionals.entries()) {
    for (const next of positionals.slice(answers.length, at + filesAtOnce)) answers.push(readOne(next))
    const answer = (await answers[at]) ?? { file, error: 'Không đọc được tệp.' }
    io.out(values.json ? JSON.stringify(answer) : describe(answer))
  }
  return 0
}

async function readOne(file: string): Promise<Answer> {
  try {
    return { file, document: toDocument(readPaper(await openFile(await readFile(file)))) }
  } catch (error) {
    return { file, error: problemOf(error) }
  }
}

function problemOf(error: unknown): string {
  if (error instanceof Unreadable) return error.message
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'Không có tệp này.'
  if (code === 'EISDIR') return 'Đây là thư mục, không phải tệp.'
  if (code === 'EACCES') return 'Không được phép mở tệp này.'
  return `Không đọc được tệp: ${(error as Error).message}`
}

function describe(answer: Answer): string {
  const text = 'error' in answer ? answer.error : describeDocument(answer.document)
  return `${answer.file}\n${text.replace(/^/gm, '  ')}\n`
}
