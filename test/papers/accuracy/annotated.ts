import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../made-paper.ts'
import { scorePaper, type Field, type Scores } from '../score.ts'
import { readAnswered } from './measure.ts'
import type { Sure } from './reliability.ts'

/** `legible`: whether a person could read the text by itself; a text layer that recognition left in ruins says nothing. */
export type MeasuredAnnotation = { scores: Scores; sure: readonly Sure[]; legible: boolean }
type Annotated = Answer & {
  complete?: boolean
  annotated?: string[]
  page?: Partial<Answer>
  expectUnusableTextLayer?: boolean
}

const wholeTextOnly: Field[] = [
  'recipients',
  'signer',
  'signerTitle',
  'signingAuthority',
  'cites',
  'deadlines',
  'tasks',
  'taskActors',
]

/** How the papers of a folder are read: `NNN.json` beside `NNN.txt` or `NNN.pdf`. */
export async function measureAnnotated(folder: string, ending: 'txt' | 'pdf' | 'docx'): Promise<MeasuredAnnotation[]> {
  const stems = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
  const measured: MeasuredAnnotation[] = []
  for (const stem of stems) {
    const file = join(folder, `${stem}.${ending}`)
    if (!existsSync(file)) continue
    const noted = JSON.parse(readFileSync(join(folder, `${stem}.json`), 'utf8')) as Annotated
    const answer = ending === 'txt' ? noted : { ...noted, ...noted.page }
    const { given, sure } = await readAnswered(readFileSync(file), answer)
    const scores = asked(noted, scorePaper(answer, given))
    const legible = ending !== 'txt' || noted.expectUnusableTextLayer !== true
    measured.push({ scores, sure: sure.filter(({ field }) => field in scores), legible })
  }
  return measured
}

/** Leaves out what a shortened text cannot be asked for, and what nobody annotated. */
function asked(noted: Annotated, scores: Scores): Scores {
  const kept = Object.entries(scores).filter(([field]) => {
    const name = field === 'taskActors' ? 'tasks' : field
    if (!(name in noted)) return false
    if (noted.complete === false && wholeTextOnly.includes(field as Field)) return false
    return noted.annotated?.includes(name) ?? true
  })
  return Object.fromEntries(kept)
}
