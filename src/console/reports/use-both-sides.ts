import { listRegisters } from '#modules/documents/registers/schema.ts'
import { useAnswer } from '../server/queries.ts'

/** Whether registers of the state and of the Party are kept here: then a report counts those of its own side. */
export function useBothSides(): boolean {
  const state = useAnswer(listRegisters, { query: { side: 'state', size: 1 } }).data
  const party = useAnswer(listRegisters, { query: { side: 'party', size: 1 } }).data
  return (state?.total ?? 0) > 0 && (party?.total ?? 0) > 0
}
