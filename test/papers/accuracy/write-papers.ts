import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { damages } from '../damage/damages.ts'
import { makeFile, renderings } from './measure-files.ts'
import { makeSample, manners, type MadeSample } from './sample.ts'

/** Writes one paper of each layout in each kind of file, so many times: `word-file-state-0.docx` beside its annotation. */
export async function writeFiles(folder: string, { seed, count }: { seed: string; count: number }): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const way of Object.keys(renderings))
    for (const layout of ['state', 'party'] as const)
      for (let at = 0; at < count; at += 1) {
        const { bytes, answer, ending } = await makeFile({ seed: `${seed}-${at}`, layout, way })
        const stem = join(folder, `${way.replace(/[^a-zA-Z0-9]+/g, '-').toLowerCase()}-${layout}-${at}`)
        writeFileSync(`${stem}.${ending}`, bytes)
        writeFileSync(`${stem}.json`, `${JSON.stringify({ complete: true, ...answer }, undefined, 1)}\n`)
      }
}

/** Writes papers with their annotations to a folder, `NNNN.txt` beside `NNNN.json`: undamaged ones, then one damage after another. */
export function writePapers(folder: string, { seed, count }: { seed: string; count: number }): void {
  mkdirSync(folder, { recursive: true })
  const names = Object.keys(damages)
  for (let at = 0; at < count; at += 1) {
    const manner = manners[at % manners.length] ?? 'ordered'
    const damage = at % 2 === 0 ? 'none' : (names[Math.floor(at / 2) % names.length] ?? 'none')
    const layout = Math.floor(at / 3) % 3 === 2 ? 'party' : 'state'
    const sample = makeSample({ seed: `${seed}-${at}`, layout, manner, damage })
    const stem = join(folder, String(at).padStart(4, '0'))
    writeFileSync(`${stem}.txt`, sample.text)
    writeFileSync(`${stem}.json`, `${JSON.stringify(annotationOf(sample), undefined, 1)}\n`)
  }
}

function annotationOf({ answer, kind, damage, manner }: MadeSample): object {
  return { complete: true, ...answer, notes: `${kind}; ${manner}; ${damage}` }
}
