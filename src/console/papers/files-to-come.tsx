import { Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getPaper } from '#modules/documents/papers/schema.ts'
import type { Answer } from '../server/call.ts'
import { asking } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import look from './paper-files.module.css'
import '../words/paper-words.ts'

type Shown = Pick<Answer<typeof getPaper>, 'direction' | 'state' | 'files'>

/** Whether the PDF and the Word file of a paper just issued are still being made. */
export const awaitsFiles = ({ direction, state, files }: Shown) =>
  direction === 'out' && (state === 'issued' || state === 'archived') && !files.some(({ part }) => part === 'original')

/** A second at first, then ever longer, up to half a minute: files that do not come are no reason to ask without end. */
export const askAgainIn = (asked: number) => Math.min(1_000 * 1.3 ** asked, 30_000)

/** A paper; asked for again while its files are still to come, so that they appear by themselves. */
export function usePaper(id: string) {
  return useQuery({
    ...asking(getPaper, { params: { id } }),
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data && awaitsFiles(data) ? askAgainIn(dataUpdateCount) : false,
  })
}

/** Says that the files of a paper just issued are on their way. */
export function FilesToCome({ paper }: { paper: Shown }) {
  const { say } = useSpeech()
  if (!awaitsFiles(paper)) return null
  return (
    <div className={look.coming} role="status">
      <span>{say('papers.files.coming')}</span>
      <Progress value={100} size="xs" striped animated aria-hidden />
    </div>
  )
}
