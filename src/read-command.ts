import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openPapers, type Opened } from '#reading/open/open-file.ts'
import { readPaper } from '#reading/read-paper.ts'
import { toDocument, type ReadDocument } from '#reading/to-document.ts'
import { UsageError, type Command } from '#platform/command.ts'
import { describeDocument } from './describe-document.ts'

type Named = { file: string; entry?: string }
type Answer = (Named & { document: ReadDocument }) | (Named & { error: string })

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
  const answers: Promise<Answer[]>[] = []
  for (const [at] of positionals.entries()) {
    for (const next of positionals.slice(answers.length, at + filesAtOnce)) answers.push(readOne(next))
    for (const answer of (await answers[at]) ?? []) io.out(values.json ? JSON.stringify(answer) : describe(answer))
  }
  return 0
}

/** One answer a file; an archive gives one for each paper in it, named by its entry. */
async function readOne(file: string): Promise<Answer[]> {
  try {
    return (await openPapers(await readFile(file))).map((opened) => answerOf(file, opened))
  } catch (error) {
    return [{ file, error: problemOf(error) }]
  }
}

function answerOf(file: string, opened: Opened): Answer {
  const named = { file, ...(opened.entry !== undefined && { entry: opened.entry }) }
  if ('problem' in opened) return { ...named, error: opened.problem.message }
  return { ...named, document: toDocument(readPaper(opened.paper)) }
}

function problemOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'Không có tệp này.'
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'Tệp quá lớn.'
  if (code === 'EISDIR') return 'Đây là thư mục, không phải tệp.'
  if (code === 'EACCES') return 'Không được phép mở tệp này.'
  return `Không đọc được tệp: ${(error as Error).message}`
}

function describe(answer: Answer): string {
  const text = 'error' in answer ? answer.error : describeDocument(answer.document)
  const name = [answer.file, ...(answer.entry === undefined ? [] : [answer.entry])].join(' › ')
  return `${name}\n${text.replace(/^/gm, '  ')}\n`
}
