import { plusDays, type Day } from '#kernel/day.ts'
import type { Json } from '#kernel/entry.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Decision, Given } from '#record/kinds.ts'
import type { UnitType } from './schema.ts'
import { refuseParents, refuseSuccessors, unitsBelow, type KnownUnit, type UnitMap } from './unit-tree.ts'

type Named = { id: string; name: string }

/** A unit that begins, with the names of the units it refers to as they are now. */
export type NewUnit = {
  name: string
  type: UnitType
  stateParent: Named | null
  partyParent: Named | null
  from: Day | null
  until: Day | null
  predecessors: Named[]
  successors: Named[]
  paper: string
}

export type UnitInput = {
  begins?: NewUnit
  name?: string | undefined
  on?: Day | undefined
  stateParentId?: string | null | undefined
  partyParentId?: string | null | undefined
  successorIds?: string[] | undefined
  paper?: string | undefined
}

export type UnitRow = { unit: KnownUnit; units: UnitMap }

/** The rules of a unit's change beyond its table. */
export function decideUnit({ row, step, input, id }: Given<UnitRow, UnitInput>): Refusal | Decision {
  const facts = input.begins ? begin(input.begins, step.do) : row ? change(row, step.do, input) : undefined
  if (!facts) return refuse('not-found', 'Không tìm thấy đơn vị này.')
  if (isRefusal(facts)) return facts
  const paper = input.begins?.paper ?? input.paper ?? ''
  return { public: facts, body: { unit: id, ...(paper !== '' && { paper }) }, unitId: id }
}

type Facts = Record<string, Json>

function begin(unit: NewUnit, step: string): Refusal | Facts {
  const { paper: _, ...facts } = unit
  if (facts.from && facts.until && facts.until < facts.from) {
    return refuse('not-allowed', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.', { field: 'until' })
  }
  if (step === 'enter-former' && facts.until === null) {
    return refuse('not-allowed', 'Đơn vị cũ phải có ngày kết thúc.', { field: 'until' })
  }
  return facts
}

function change(row: UnitRow, step: string, input: UnitInput): Refusal | Facts {
  if (step === 'restore') return {}
  const { on } = input
  if (on === undefined) return refuse('not-allowed', 'Hãy cho biết ngày có hiệu lực.', { field: 'on' })
  if (row.unit.from !== null && on <= row.unit.from) {
    return refuse('not-allowed', 'Ngày có hiệu lực phải sau ngày đơn vị bắt đầu.', { field: 'on' })
  }
  if (step === 'rename') return rename(row.unit, on, input.name)
  if (step === 'move') return move(row, on, input)
  return end(row, { step, on, successorIds: input.successorIds ?? [] })
}

function rename(unit: KnownUnit, on: Day, name: string | undefined): Refusal | Facts {
  if (!name) return refuse('not-allowed', 'Hãy cho biết tên mới.', { field: 'name' })
  if (name === unit.name) return refuse('not-allowed', 'Tên mới giống tên đang dùng.', { field: 'name' })
  return { name, before: unit.name, on }
}

function move({ unit, units }: UnitRow, on: Day, input: UnitInput): Refusal | Facts {
  const stateParentId = input.stateParentId === undefined ? unit.stateParentId : input.stateParentId
  const partyParentId = input.partyParentId === undefined ? unit.partyParentId : input.partyParentId
  const refused = refuseParents(units, { id: unit.id, stateParentId, partyParentId }, on)
  if (refused) return refused
  const named = (id: string | null) => (id === null ? null : { id, name: units.get(id)?.name ?? '' })
  return { stateParent: named(stateParentId), partyParent: named(partyParentId), on }
}

function end(
  { unit, units }: UnitRow,
  { step, on, successorIds }: { step: string; on: Day; successorIds: readonly string[] },
): Refusal | Facts {
  const wanted = step === 'merge' ? successorIds.length === 1 : step === 'split' ? successorIds.length >= 2 : true
  if (!wanted) return refuse('not-allowed', 'Hãy chọn đúng số đơn vị kế tiếp.', { field: 'successorIds' })
  const successors = step === 'dissolve' ? [] : successorIds
  const refused = refuseSuccessors(units, unit, successors, on) ?? refuseOrphans({ unit, units }, on)
  if (refused) return refused
  const named = successors.map((id) => ({ id, name: units.get(id)?.name ?? '' }))
  return { name: unit.name, on, until: plusDays(on, -1), successors: named }
}

function refuseOrphans({ unit, units }: UnitRow, on: Day): Refusal | undefined {
  const left = unitsBelow(units, unit.id).filter((one) => one.until === null || one.until >= on)
  if (left.length === 0) return undefined
  const names = left.slice(0, 3).map((one) => `“${one.name}”`)
  return refuse('not-allowed', `Hãy chuyển hoặc kết thúc các đơn vị trực thuộc trước: ${names.join(', ')}.`)
}
