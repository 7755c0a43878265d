type Letter = { to: string; office: string; subject: string; text: string }
type To = { email: string; name: string; office: string }

export function resetLetter({ email, name, office }: To, link: string): Letter {
  return {
    to: email,
    office,
    subject: `${office}: đặt lại mật khẩu Minh Bạch`,
    text: `Chào ${name},

Có người vừa xin đặt lại mật khẩu cho tài khoản này. Nếu là bạn, hãy mở liên kết sau trong vòng 60 phút:

${link}

Nếu không phải bạn, bạn không cần làm gì: mật khẩu cũ vẫn dùng được.

--
Somebody asked to reset the password of this account. If it was you, open the link within 60 minutes. If not, do nothing.
`,
  }
}

const changes: Readonly<Record<string, { vi: string; en: string }>> = {
  'password-changed': { vi: 'Mật khẩu đã được đổi', en: 'The password was changed' },
  'totp-on': { vi: 'Xác thực hai bước đã được bật', en: 'Two-step sign-in was turned on' },
  'totp-off': { vi: 'Xác thực hai bước đã bị tắt', en: 'Two-step sign-in was turned off' },
  'recovery-codes-made': { vi: 'Mã khôi phục mới đã được tạo', en: 'New recovery codes were made' },
  'second-factor-removed': { vi: 'Cách xác thực thứ hai đã bị gỡ', en: 'The second factor was removed' },
  'passkey-added': { vi: 'Một khoá truy cập đã được thêm', en: 'A passkey was added' },
  'passkey-removed': { vi: 'Một khoá truy cập đã bị xoá', en: 'A passkey was removed' },
}

/** Tells the owner that something about how they sign in has changed (ASVS 5, 6.3.7); undefined where the event is no such change. */
export function changeLetter({ email, name, office }: To, event: string): Letter | undefined {
  const change = changes[event]
  if (!change) return undefined
  return {
    to: email,
    office,
    subject: `${office}: ${change.vi.toLowerCase()}`,
    text: `Chào ${name},

${change.vi} cho tài khoản Minh Bạch của bạn. Nếu không phải bạn làm, hãy báo ngay cho quản trị viên của cơ quan.

--
${change.en} on your account. If it was not you, tell the administrator of your office at once.
`,
  }
}
