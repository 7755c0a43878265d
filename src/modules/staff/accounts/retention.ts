import type { Retained } from '#record/module.ts'
import { listAccountChanges } from './read.ts'

/** The two addresses of a change: what it would be taken back with. */
export const accountChangeRetention: Retained = {
  kind: 'account-change',
  label: { vi: 'Địa chỉ thư cũ và mới của một lần đổi', en: 'Former and new address of a change' },
  purpose: { vi: 'Để trả lại địa chỉ cũ khi lần đổi bị huỷ', en: 'So that an annulled change can be taken back' },
  basis: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15',
  period: {
    vi: 'Đến khi hết thời hạn đề nghị xem xét lại, hoặc việc xem xét kết thúc',
    en: 'Until the change can no longer be contested, or its review has ended',
  },
  days: null,
  about: (db, { authority, staffId }) => listAccountChanges(db, authority, staffId),
  erase: async (tx, { authority, staffId }) => {
    const { numUpdatedRows } = await tx
      .updateTable('account_changes')
      .set({ former_address: null, new_address: null })
      .where('authority_id', '=', authority)
      .where('staff_id', '=', staffId)
      .where((eb) => eb.or([eb('former_address', 'is not', null), eb('new_address', 'is not', null)]))
      .executeTakeFirst()
    return { erased: Number(numUpdatedRows) }
  },
}
