/** A mailbox that cannot be read; the message is a sentence for an administrator. */
export class MailboxFault extends Error {
  override name = 'MailboxFault'
}

export const noFolder = 'Hộp thư không có thư mục này. Thư mục chính thường tên là INBOX.'

type Facts = { code?: string; authenticationFailed?: boolean; mailboxMissing?: boolean; serverResponseCode?: string }

const sentences: readonly [RegExp, string][] = [
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, 'Không tìm thấy máy chủ thư này. Hãy kiểm tra tên máy chủ.'],
  [/^ECONNREFUSED$/, 'Máy chủ thư không nhận kết nối ở cổng này. Hãy kiểm tra cổng: 993 với TLS, 143 với STARTTLS.'],
  [
    /TIMEOUT|^ETIMEDOUT$|Timeout/,
    'Máy chủ thư không trả lời kịp. Hãy kiểm tra cổng và kiểu bảo mật, hoặc thử lại sau.',
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/,
    'Chứng chỉ TLS của máy chủ thư không hợp lệ với tên này, nên không gửi mật khẩu.',
  ],
  [/^(?:ERR_SSL|EPROTO)/, 'Máy chủ không nói TLS ở cổng này. Cổng 143 dùng STARTTLS, cổng 993 dùng TLS.'],
  [/TooLarge|TooLong|TooMany|LineTooLarge/, 'Máy chủ thư trả lời quá dài, kết nối đã bị ngắt.'],
]

/** Any error of the client as a sentence that says what happened and what can be done. */
export function explainFault(error: unknown): string {
  if (error instanceof MailboxFault) return error.message
  const { code = '', authenticationFailed, mailboxMissing, serverResponseCode = '' } = error as Facts
  if (authenticationFailed) return 'Máy chủ thư không nhận tên đăng nhập hoặc mật khẩu này.'
  if (mailboxMissing || /NONEXISTENT|TRYCREATE/i.test(serverResponseCode)) return noFolder
  const text = (error as Error).message
  if (/starttls/i.test(`${code} ${text}`))
    return 'Máy chủ không có STARTTLS, nên không gửi mật khẩu. Hãy dùng TLS ở cổng 993.'
  const found = sentences.find(([pattern]) => pattern.test(code))
  return found?.[1] ?? 'Kết nối với máy chủ thư bị ngắt giữa chừng. Lần kiểm tra sau sẽ thử lại.'
}
