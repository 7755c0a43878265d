import type { Step, Workflow } from '#kernel/workflow.ts'

const basis = 'Luật Tổ chức chính quyền địa phương 72/2025/QH15'

type Change = Pick<Step, 'do' | 'past' | 'label'> & { from: string; to: string }

/** Every change of a unit is taken by an administrator, on a paper that others signed. */
function change({ from, ...row }: Change): Step {
  return { ...row, from: [from], by: ['administrator'], notify: ['administrators'], basis }
}

/** How a unit begins, changes and ends. A unit never disappears: papers go on naming it. */
export const unitWorkflow: Workflow = {
  module: 'staff',
  kind: 'unit',
  label: { vi: 'đơn vị', en: 'unit' },
  about: {
    vi: 'Lập, đổi tên, chuyển, nhập, tách hoặc giải thể một đơn vị của cơ quan.',
    en: 'How a unit of the office is set up, renamed, moved, merged, split or dissolved.',
  },
  policy: 'unit/1',
  states: {
    active: { vi: 'Đang hoạt động', en: 'Active' },
    ended: { vi: 'Đã kết thúc', en: 'Ended' },
  },
  steps: [
    change({
      from: 'nothing',
      do: 'found',
      past: 'unit-founded',
      to: 'active',
      label: { vi: 'Ghi đơn vị', en: 'Enter the unit' },
    }),
    change({
      from: 'nothing',
      do: 'enter-former',
      past: 'former-unit-entered',
      to: 'ended',
      label: { vi: 'Ghi đơn vị cũ', en: 'Enter a former unit' },
    }),
    change({
      from: 'active',
      do: 'rename',
      past: 'unit-renamed',
      to: 'active',
      label: { vi: 'Đổi tên đơn vị', en: 'Rename the unit' },
    }),
    change({
      from: 'active',
      do: 'move',
      past: 'unit-moved',
      to: 'active',
      label: { vi: 'Chuyển đơn vị cấp trên', en: 'Move the unit' },
    }),
    change({
      from: 'active',
      do: 'merge',
      past: 'unit-merged',
      to: 'ended',
      label: { vi: 'Nhập vào đơn vị khác', en: 'Merge into another unit' },
    }),
    change({
      from: 'active',
      do: 'split',
      past: 'unit-split',
      to: 'ended',
      label: { vi: 'Tách thành nhiều đơn vị', en: 'Split into several units' },
    }),
    change({
      from: 'active',
      do: 'dissolve',
      past: 'unit-dissolved',
      to: 'ended',
      label: { vi: 'Giải thể đơn vị', en: 'Dissolve the unit' },
    }),
    change({
      from: 'ended',
      do: 'restore',
      past: 'unit-restored',
      to: 'active',
      label: { vi: 'Khôi phục đơn vị ghi nhầm', en: 'Restore a unit ended by mistake' },
    }),
  ],
}
