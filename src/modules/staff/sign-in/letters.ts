import { day, time } from '#vietnamese/format.ts'
import type { Letter } from '#record/module.ts'

type Invited = { email: string; name: string; office: string; expiresAt: Date; purpose: 'invitation' | 'reset' }

/** The letter that carries the link of an invitation, or of a reset that an administrator made out. */
export function invitationLetter({ email, name, office, expiresAt, purpose }: Invited, link: string): Letter {
  const until = `${time(expiresAt)} ngày ${day(expiresAt)}`
  const invites = purpose === 'invitation'
  return {
    to: email,
    office,
    subject: invites ? `${office} mời bạn dùng Minh Bạch` : `${office}: đặt lại mật khẩu Minh Bạch`,
    text: `Chào ${name},

${invites ? `Quản trị viên của ${office} mời bạn đăng nhập vào Minh Bạch.` : `Quản trị viên của ${office} cho bạn đặt mật khẩu mới.`} Hãy mở liên kết sau để đặt mật khẩu:

${link}

Liên kết dùng được một lần, đến ${until}. Đừng chuyển tiếp thư này cho ai.

--
${invites ? `${office} invites you to Minh Bạch.` : 'You can set a new password.'} Open the link to set your password. It works once, until ${day(expiresAt)} ${time(expiresAt)} (Vietnam time).
`,
  }
}
