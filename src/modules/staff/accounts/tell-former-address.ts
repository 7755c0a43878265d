import type { Call } from '#record/module.ts'

type Asking = Pick<Call<unknown, unknown, unknown>, 'shell' | 'services'>

/**
 * Tells a person, at the address that was theirs until now, that letters of their account go elsewhere (ASVS 5, 6.3.7): whoever
 * changes an address could otherwise take an account over unseen. That no letter leaves does not undo the change.
 */
export async function tellFormerAddress(
  { shell: { authority }, services: { sessions, mail, log } }: Asking,
  { email, name }: { email: string; name: string },
): Promise<void> {
  const { name: office } = await sessions.ports.describe(authority)
  const text = `Chào ${name},

Một quản trị viên của ${office} vừa đổi địa chỉ thư của tài khoản Minh Bạch của bạn. Từ nay thư về tài khoản, kể cả thư đặt lại mật khẩu, được gửi đến địa chỉ mới. Nếu bạn không biết việc này, hãy báo ngay cho lãnh đạo cơ quan.

--
An administrator has changed the e-mail address of your account. Letters about it, resets of the password too, now go to the new address. If you know nothing of this, tell the head of your office at once.
`
  await mail
    .send({ to: email, office, subject: `${office}: địa chỉ thư của tài khoản đã được đổi`, text })
    .catch(() => log.warn({ authority }, 'a former address could not be told of its change'))
}
