import type { Workflow } from '#kernel/workflow.ts'

const basis = 'Nghị định 30/2020/NĐ-CP, Điều 15, 22 và Phụ lục IV'

/** How a register that the office kept before is taken over from a file, and given up again. */
export const registerImportWorkflow: Workflow = {
  module: 'documents',
  kind: 'register-import',
  label: { vi: 'lần nhập sổ cũ', en: 'import of an old register' },
  about: {
    vi: 'Sổ công văn cũ của cơ quan được nhập từ bảng tính bằng một quyết định, và cả lần nhập có thể lấy lại.',
    en: 'How a register that the office kept in a spreadsheet is imported by one decision, and the whole of it undone.',
  },
  states: {
    imported: { vi: 'Đã nhập', en: 'Imported' },
    undone: { vi: 'Đã lấy lại', en: 'Undone', end: true },
  },
  steps: [
    {
      from: ['nothing'],
      do: 'import-register',
      past: 'register-imported',
      to: 'imported',
      by: ['clerk'],
      label: { vi: 'Nhập sổ cũ', en: 'Import the register' },
      basis,
      internal: true,
    },
    {
      from: ['imported'],
      do: 'undo-import',
      past: 'register-import-undone',
      to: 'undone',
      by: ['clerk'],
      label: { vi: 'Lấy lại phần của sổ này', en: 'Undo the import into this register' },
      reason: 'text',
      notify: ['approvers'],
      basis,
      internal: true,
    },
  ],
}
