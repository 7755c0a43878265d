import { addWords, phrase } from './say.ts'

export const logKeyWords = {
  'logKey.title': phrase('Khoá ký sổ', 'Record key'),
  'logKey.lead': phrase(
    'Khoá này niêm phong Sổ minh bạch. Ai giữ khoá kiểm chứng in trên giấy đều tự kiểm tra được sổ, không cần tin trang web.',
    'This key seals the record. Whoever holds the verifier key on paper can check the record without trusting the website.',
  ),
  'logKey.current': phrase('Đang ký', 'Signing now'),
  'logKey.id': phrase('Khoá {id}', 'Key {id}'),
  'logKey.since': phrase('Ký từ', 'Signing since'),
  'logKey.certifiedBy': phrase('Khoá gốc chứng nhận', 'Certified by the root'),
  'logKey.certified': phrase('khoá gốc {id}, {at}', 'root key {id}, {at}'),
  'logKey.retiring': phrase('Khoá cũ ký kèm', 'Old key signing along'),
  'logKey.retiring.until': phrase('khoá {id} đến {at}', 'key {id} until {at}'),
  'logKey.retiring.none': phrase('Không có. Chỉ một khoá đang ký.', 'None. One key signs.'),
  'logKey.retiring.why': phrase(
    'Trong {n} ngày sau khi đổi, mỗi dấu niêm phong mang cả hai chữ ký: ai còn giữ khoá cũ vẫn kiểm tra được.',
    'For {n} days after a change every checkpoint bears both signatures, so that holders of the old key can still verify.',
  ),
  'logKey.post': phrase('Khoá kiểm chứng để niêm yết', 'Verifier key to post'),
  'logKey.post.text': phrase(
    'Niêm yết ở trụ sở và đăng báo. Khoá chỉ đọc trên chính trang web này thì không chứng minh được gì.',
    'Post it at the office and in the press. A key read only from this website proves nothing.',
  ),
  'logKey.root': phrase('Khoá gốc', 'Root key'),
  'logKey.signing': phrase('Khoá đang ký', 'Signing key'),
  'logKey.sheet.open': phrase('Mở tờ niêm yết để in', 'Open the sheet to print'),
  'logKey.sheet.print': phrase('In tờ này', 'Print this sheet'),
  'logKey.sheet.title': phrase('Khoá kiểm chứng Sổ minh bạch', 'Verifier key of the record'),
  'logKey.sheet.text': phrase(
    'Mọi quyết định của cơ quan được ghi vào Sổ minh bạch tại {address}. Sổ được ký bằng khoá dưới đây. Bạn có thể tự kiểm tra sổ có bị sửa hay không: mở {verify}, hoặc dùng chương trình kiểm chứng với đúng dòng khoá này.',
    'Every decision of the authority is entered in the record at {address}. The record is signed by the key below. You can check for yourself whether it was altered: open {verify}, or use the verifier with exactly this line.',
  ),
  'logKey.sheet.root': phrase(
    'Khoá gốc chỉ dùng để chứng nhận khoá ký. Khi cơ quan đổi khoá ký, khoá gốc vẫn giữ nguyên; nếu thay khoá gốc, Sổ minh bạch ghi việc đó.',
    'The root key only certifies signing keys. When the signing key changes, the root stays; should the root be replaced, the record says so.',
  ),
  'logKey.sheet.day': phrase('Niêm yết ngày {day}', 'Posted on {day}'),
  'logKey.sheet.seal': phrase('Người niêm yết ký, đóng dấu', 'Signature and seal of who posts it'),
  'logKey.sheet.qr': phrase('Mã QR dẫn đến trang kiểm chứng', 'QR code leading to the verification page'),
  'logKey.how': phrase('Đổi khoá ký, từng bước', 'Changing the key, step by step'),
  'logKey.how.when': phrase(
    'Đổi mỗi năm một lần, và ngay khi người từng giữ khoá rời vị trí hoặc nghi khoá bị lộ.',
    'Change it once a year, and at once when somebody who held it leaves or it may have leaked.',
  ),
  'logKey.how.prepare': phrase('Trên máy chủ, tạo khoá mới', 'On the server, make a new key'),
  'logKey.how.prepare.text': phrase(
    'Lệnh in ra khoá kiểm chứng của khoá mới. Khoá mới chưa ký gì.',
    'The command prints the verifier key of the new key. It signs nothing yet.',
  ),
  'logKey.how.certify': phrase('Trên máy giữ khoá gốc, chứng nhận khoá mới', 'Where the root key is kept, certify it'),
  'logKey.how.certify.text': phrase(
    'Máy này không nối mạng. Lệnh in ra chứng nhận; chỉ mang chứng nhận ra ngoài, khoá gốc ở lại.',
    'That machine has no network. The command prints the certificate; only the certificate leaves, the root key stays.',
  ),
  'logKey.how.certify.key': phrase('KHOÁ IN RA Ở BƯỚC 1', 'KEY PRINTED IN STEP 1'),
  'logKey.how.decide': phrase('Ở đây, dán chứng nhận và quyết định', 'Here, paste the certificate and decide'),
  'logKey.how.decide.text': phrase(
    'Nhấn “Đổi khoá ký” ở phần Quyết định bên dưới. Việc đổi khoá là một mục trong Sổ minh bạch.',
    'Press “Rotate the key” under Decide below. The change is an entry of the record.',
  ),
  'logKey.how.after': phrase(
    'Trong {n} ngày sau đó, niêm yết khoá mới',
    'Within {n} {n:day|days} after that, post the new key',
  ),
  'logKey.how.after.text': phrase(
    'In tờ niêm yết mới, báo cho các bên làm chứng, chép tệp khoá mới vào két.',
    'Print the new sheet, tell the witnesses, copy the new key files to the safe.',
  ),
  'logKey.command': phrase('Lệnh', 'Command'),
  'logKey.prepared': phrase('Máy chủ đang giữ, chưa dùng:', 'Held by the server, not in use:'),
  'logKey.prepared.certified': phrase('khoá {id}, đã có chứng nhận', 'key {id}, certified'),
  'logKey.prepared.bare': phrase('khoá {id}, chưa có chứng nhận', 'key {id}, not yet certified'),
  'logKey.certificate': phrase('Chứng nhận của khoá gốc', 'Certificate by the root key'),
  'logKey.certificate.hint': phrase(
    'Dán nguyên văn, hoặc chọn tệp. Không bao giờ dán khoá bí mật.',
    'Paste it as printed, or choose a file. Never paste a private key.',
  ),
  'logKey.certificate.file': phrase('Chọn tệp chứng nhận', 'Choose the certificate file'),
  'logKey.certificate.held': phrase('Lấy từ máy chủ: khoá {id}', 'Take from the server: key {id}'),
  'logKey.certificate.private': phrase(
    'Đây là khoá bí mật. Nó chưa được gửi đi đâu: ô này đã được xoá trắng. Hãy xoá cả bộ nhớ tạm, rồi dán chứng nhận.',
    'This is a private key. It was sent nowhere: the field was emptied. Clear the clipboard too, then paste the certificate.',
  ),
  'logKey.certificate.large': phrase(
    'Tệp quá lớn. Chứng nhận chỉ dài vài dòng.',
    'The file is too large. A certificate is a few lines.',
  ),
  'logKey.certificate.reads': phrase('Chứng nhận cho khoá {id}, ký {at}.', 'Certificate of key {id}, signed {at}.'),
  'logKey.reason.hint': phrase(
    'Ghi bằng lời của bạn, ví dụ: đổi định kỳ hằng năm. Ai cũng có thể được biết.',
    'In your own words, for example: yearly change. Anyone may come to know it.',
  ),
  'logKey.final': phrase(
    'Không hoàn tác được. Muốn đổi lần nữa thì chuẩn bị một khoá khác.',
    'This cannot be undone. To change again, prepare another key.',
  ),
  'logKey.root.how': phrase('Thay khoá gốc', 'Replacing the root key'),
  'logKey.root.how.when': phrase(
    'Chỉ khi khoá gốc có thể đã lộ, hoặc người giữ nó rời vị trí. Chạy hai lệnh trên máy giữ khoá gốc, rồi nhấn “Thay khoá gốc” bên dưới và dán cả hai chứng nhận.',
    'Only when the root key may have leaked, or its keeper leaves. Run both commands where the root key is kept, then press “Replace the root key” below and paste both certificates.',
  ),
  'logKey.root.certificate': phrase('Hai chứng nhận của khoá gốc mới', 'Both certificates of the new root key'),
  'logKey.root.certificate.hint': phrase(
    'Dán nguyên văn cả hai đoạn lệnh “keys rotate-root” in ra. Không bao giờ dán khoá bí mật.',
    'Paste both as “keys rotate-root” printed them. Never paste a private key.',
  ),
  'logKey.root.reason': phrase(
    'Ghi bằng lời của bạn, ví dụ: người giữ khoá gốc nghỉ hưu. Ai cũng có thể được biết.',
    'In your own words, for example: the keeper of the root key retires. Anyone may come to know it.',
  ),
  'logKey.root.final': phrase(
    'Không hoàn tác được. Từ nay chỉ khoá gốc mới chứng nhận được khoá ký. Hãy niêm yết khoá gốc mới.',
    'This cannot be undone. From now on only the new root key certifies signing keys. Post the new root key.',
  ),
} as const

addWords(logKeyWords)
