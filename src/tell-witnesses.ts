import type { Services } from '#record/module.ts'
import type { WitnessAnswer } from '#record/witnesses.ts'

/** Tells the log when a witness stops cosigning, and when it is back: not at every checkpoint. */
export function tellWitnesses(log: Services['log'], authority: string): (answers: readonly WitnessAnswer[]) => void {
  const last = new Map<string, WitnessAnswer['result']>()
  return (answers) => {
    for (const answer of answers) {
      const { witness, result } = answer
      const before = last.get(witness) ?? 'cosigned'
      last.set(witness, result)
      if (result === before) continue
      if (result === 'cosigned') log.info({ authority, witness }, 'a witness cosigns again')
      else log.warn({ authority, witness, result, detail: answer.detail.slice(0, 200) }, 'a witness does not cosign')
    }
  }
}
