import type { Day } from '#kernel/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** A unit as the tree's rules see it. */
export type KnownUnit = {
  id: string
  name: string
  side: 'state' | 'party'
  stateParentId: string | null
  partyParentId: string | null
  from: Day | null
  until: Day | null
}

export type UnitMap = ReadonlyMap<string, KnownUnit>

type Placed = { id: string; stateParentId: string | null; partyParentId: string | null }

/** Parents must be there, on the right side, in office on that day, and neither the unit itself nor below it. */
export function refuseParents(units: UnitMap, placed: Placed, on: Day): Refusal | undefined {
  return (
    refuseParent(units, { placed, parentId: placed.stateParentId, side: 'state' }, on) ??
    refuseParent(units, { placed, parentId: placed.partyParentId, side: 'party' }, on)
  )
}

type Parenting = { placed: Placed; parentId: string | null; side: 'state' | 'party' }

function refuseParent(units: UnitMap, { placed, parentId, side }: Parenting, on: Day): Refusal | undefined {
  if (parentId === null) return undefined
  const field = side === 'state' ? 'stateParentId' : 'partyParentId'
  const parent = units.get(parentId)
  if (!parent) return refuse('not-found', 'Không có đơn vị cấp trên này.', { field })
  if (parent.side !== side) {
    const rule = side === 'state' ? 'bên chính quyền phải là đơn vị chính quyền' : 'bên Đảng phải là tổ chức đảng'
    return refuse('not-allowed', `Cấp trên ${rule}.`, { field })
  }
  if (parent.until !== null && parent.until < on) {
    return refuse('not-allowed', `Đơn vị cấp trên “${parent.name}” đã kết thúc trước ngày đó.`, { field })
  }
  if (parentId === placed.id || ancestorsOf(units, parentId).has(placed.id)) {
    return refuse('not-allowed', 'Một đơn vị không thể trực thuộc chính nó hoặc đơn vị dưới nó.', { field })
  }
  return undefined
}

/** Ids of all units above, on either side. */
export function ancestorsOf(units: UnitMap, id: string): Set<string> {
  const found = new Set<string>()
  const open = [id]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const unit = units.get(at)
    for (const parent of [unit?.stateParentId, unit?.partyParentId]) {
      if (typeof parent !== 'string' || found.has(parent)) continue
      found.add(parent)
      open.push(parent)
    }
  }
  return found
}

/** Units directly below, on either side. */
export function unitsBelow(units: UnitMap, id: string): KnownUnit[] {
  return [...units.values()].filter((unit) => unit.stateParentId === id || unit.partyParentId === id)
}

/** Successors must be there, be other units, and be in office on the day on which they take over. */
export function refuseSuccessors(
  units: UnitMap,
  unit: KnownUnit,
  successorIds: readonly string[],
  on: Day,
): Refusal | undefined {
  for (const id of successorIds) {
    const successor = units.get(id)
    const field = 'successorIds'
    if (!successor) return refuse('not-found', 'Không có đơn vị kế tiếp này.', { field })
    if (id === unit.id) return refuse('not-allowed', 'Đơn vị không thể kế tiếp chính nó.', { field })
    const exists = (successor.from ?? on) <= on && (successor.until ?? on) >= on
    if (!exists) return refuse('not-allowed', `“${successor.name}” không hoạt động vào ngày đó.`, { field })
    if (ancestorsOf(units, id).has(unit.id)) {
      return refuse('not-allowed', `“${successor.name}” đang trực thuộc đơn vị này: hãy chuyển trước.`, { field })
    }
  }
  return new Set(successorIds).size === successorIds.length
    ? undefined
    : refuse('not-allowed', 'Một đơn vị kế tiếp được nêu hai lần.', { field: 'successorIds' })
}
