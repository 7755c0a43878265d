import type { Words } from '#kernel/workflow.ts'
import type { Command, Io } from '#platform/command.ts'

export type Group = 'run' | 'read' | 'keep' | 'check' | 'people'

/** One command as the help shows it; its code is loaded only when it is called. */
export type Listed = {
  name: string
  parameters: string
  group: Group
  says: Words
  /** More for `--help` of the command itself. */
  more?: string
  /** The command answers `--help` itself. */
  ownHelp?: true
  load(): Promise<Command>
}

export const groups: Readonly<Record<Group, Words>> = {
  run: { vi: 'Chạy', en: 'Run' },
  read: { vi: 'Văn bản', en: 'Official papers' },
  keep: { vi: 'Giữ gìn dữ liệu', en: 'Keep the data safe' },
  check: { vi: 'Kiểm chứng', en: 'Verify' },
  people: { vi: 'Con người', en: 'People' },
}

export const commands: readonly Listed[] = [
  {
    name: 'authority',
    parameters: '[--name TÊN] [--phone SỐ] …',
    group: 'run',
    says: {
      vi: 'Xem và sửa tên, địa chỉ, điện thoại, giờ làm việc của cơ quan trên trang công khai',
      en: 'Show and change name, address, phone and opening hours of the authority on the public site',
    },
    more: [
      '--name, --short-name, --superior, --address, --phone, --email, --opening-hours; không có tham số: chỉ xem.',
      'Tên miền không đổi được: gốc của sổ minh bạch gắn với nó. / The host cannot change: the record’s origin is made of it.',
      '',
      'Ví dụ:  npm run minhbach -- authority --name "UBND phường Hồ Sen" --short-name "Phường Hồ Sen"',
    ].join('\n'),
    load: async () => (await import('./authority-command.ts')).run,
  },
  {
    name: 'read',
    parameters: '[--json] TỆP…',
    group: 'read',
    says: {
      vi: 'Đọc văn bản: số, ngày, cơ quan, trích yếu, nơi nhận, văn bản được dẫn, thời hạn, nhiệm vụ',
      en: 'Read official papers: number, date, issuer, subject, recipients, cited papers, deadlines, tasks',
    },
    more: [
      'Không cần cơ sở dữ liệu và mạng; tệp gốc giữ nguyên. --json in mỗi tệp một dòng: {"file", "document"} hoặc',
      '{"file", "error"}. / Needs no database and no network; --json prints one line a file.',
      '',
      'Ví dụ:  npm run -s minhbach -- read --json cong-van.pdf ke-hoach.docx',
    ].join('\n'),
    load: async () => (await import('./read-command.ts')).run,
  },
  {
    name: 'reader-cases',
    parameters: 'export TỆP',
    group: 'read',
    says: {
      vi: 'Xuất những chỗ máy đọc sai mà người đã sửa, đã che dữ liệu cá nhân, để thử máy đọc',
      en: 'Export where people corrected the reader, personal data masked, to test it with',
    },
    more: [
      'Mỗi dòng một trường hợp (JSON Lines): trường, điều máy đoán, điều người sửa, các dòng quanh đó. Tên người, điện thoại,',
      'thư điện tử, địa chỉ được che; hãy đọc lại trước khi gửi đi. / One case a line; names and contacts are masked.',
      '--host TÊN_MIỀN   cơ quan nào, khi có nhiều / which authority, where there are several',
      '',
      'Ví dụ:  npm run minhbach -- reader-cases export may-doc-sai.jsonl',
    ].join('\n'),
    load: async () => (await import('./reader-cases-command.ts')).run,
  },
  {
    name: 'rebuild',
    parameters: '',
    group: 'keep',
    says: {
      vi: 'Dựng lại các bảng công khai từ sổ, và nói chỗ nào khác',
      en: 'Make the public tables again from the record and say what differed',
    },
    load: async () => (await import('./rebuild-command.ts')).run,
  },
  {
    name: 'keys',
    parameters: 'show | prepare | certify | new-root | rotate-root | guard [--root TỆP] [--host TÊN_MIỀN]',
    group: 'keep',
    says: {
      vi: 'Xem các khoá ký; chuẩn bị khoá mới và chứng nhận nó; thay khoá gốc; đặt lại tệp canh giữ',
      en: 'Show the signing keys; prepare and certify a new one; replace the root key; put back the guard file',
    },
    more: [
      'certify --root TỆP KHOÁ chạy trên máy giữ khoá gốc, không cần mạng hay cơ sở dữ liệu, và in ra chứng nhận.',
      'new-root --root TỆP TỆP_MỚI (tạo khoá gốc mới) rồi rotate-root --root TỆP TỆP_MỚI KHOÁ_ĐANG_KÝ (in hai chứng nhận) cũng',
      'chạy ở đó. Quản trị viên dán chứng nhận vào bàn làm việc, mục “Khoá ký sổ”, rồi quyết định.',
      'guard TỆP đặt lại keys/<cơ quan>/guard.json đã mất, từ điểm chốt (checkpoint) mới nhất từng công bố. Lấy nhầm điểm chốt',
      'cũ hơn thì sổ có thể kể hai câu chuyện: hãy hỏi người làm chứng và những ai giữ bản sao trước. Xem docs/operations.md.',
    ].join('\n'),
    load: async () => (await import('./keys-command.ts')).run,
  },
  {
    name: 'sample-codes',
    parameters: '',
    group: 'run',
    says: {
      vi: 'Tài khoản mẫu với mã xác thực của phút này',
      en: 'Sign-ins of the sample with the codes of this minute',
    },
    load: async () => (await import('./sample-codes-command.ts')).run,
  },
  {
    name: 'workflows',
    parameters: '',
    group: 'run',
    says: { vi: 'Vẽ lại docs/workflows từ các bảng quy trình', en: 'Write docs/workflows from the workflow tables' },
    load: async () => (await import('./workflows-command.ts')).run,
  },
  {
    name: 'backup',
    parameters: 'TỆP',
    group: 'keep',
    says: {
      vi: 'Sao lưu cơ sở dữ liệu, tệp và sổ minh bạch vào một tệp',
      en: 'Back up database, files and record into one file',
    },
    more: [
      'Chạy được khi chương trình đang hoạt động: bản sao là trạng thái tại một thời điểm.',
      'Tệp chứa dữ liệu cá nhân (chỉ chủ tệp đọc được) và KHÔNG chứa khoá ký: hãy cất riêng thư mục DATA_DIR/keys,',
      'ở nơi khác với bản sao lưu. Không có khoá thì khôi phục được dữ liệu nhưng không ký tiếp được sổ minh bạch.',
      '',
      'Ví dụ:  npm run minhbach -- backup /mnt/sao-luu/2026-09-05.tar.zst',
    ].join('\n'),
    load: async () => (await import('./backup-command.ts')).run,
  },
  {
    name: 'restore',
    parameters: 'TỆP',
    group: 'keep',
    says: {
      vi: 'Khôi phục một bản sao lưu vào nơi trống, rồi kiểm tra lại',
      en: 'Restore a backup into an empty place and verify it',
    },
    more: [
      'Trước khi chạy: dừng chương trình, đặt lại thư mục DATA_DIR/keys đã cất riêng và, nếu còn, thư mục',
      'DATA_DIR/site (sổ đã công khai). Sổ công khai mới hơn bản sao lưu được giữ nguyên; lần khởi động sau chương trình',
      'ghi lại các mục đến sau vào cơ sở dữ liệu, để sổ không bao giờ kể hai câu chuyện khác nhau.',
      '',
      'Ví dụ:  DATA_DIR=./data-moi npm run minhbach -- restore /mnt/sao-luu/2026-09-05.tar.zst',
    ].join('\n'),
    load: async () => (await import('./restore-command.ts')).run,
  },
  {
    name: 'doctor',
    parameters: '',
    group: 'keep',
    says: {
      vi: 'Khám: máy, khoá, cơ sở dữ liệu, sổ, hàng việc; nói việc cần làm',
      en: 'Examine machine, keys, database, record and jobs; say what to do',
    },
    more: 'Mã thoát 1 khi có mục “lỗi”, để hệ thống giám sát gọi được. / Exit code 1 where something fails.',
    load: async () => (await import('./doctor-command.ts')).run,
  },
  {
    name: 'site export',
    parameters: 'THƯ_MỤC [--host TÊN]',
    group: 'keep',
    says: {
      vi: 'Chép trang công khai ra một thư mục, đúng từng byte, cho mọi máy chủ web',
      en: 'Copy the public site into a folder, byte for byte, for any web server',
    },
    more: [
      'Không cần cơ sở dữ liệu. Kèm sẵn bản nén .br và .gz; ô tìm kiếm và các biểu mẫu vẫn trỏ về chương trình.',
      '',
      'Ví dụ:  npm run minhbach -- site export /srv/www/hosen',
    ].join('\n'),
    load: async () => (await import('#site/export-command.ts')).run,
  },
  {
    name: 'record verify',
    parameters: '--url URL --key KHOÁ',
    group: 'check',
    says: {
      vi: 'Tính lại và kiểm chứng cả sổ minh bạch, không cần cơ sở dữ liệu',
      en: 'Recompute and verify a whole record, without a database',
    },
    ownHelp: true,
    load: async () => plainText(['record', 'verify'], (await import('#record/verify-command.ts')).run),
  },
  {
    name: 'record succeed',
    parameters: '--by THƯ_ĐIỆN_TỬ [--root TỆP] [--confirm GỐC_MỚI]',
    group: 'keep',
    says: {
      vi: 'Mở sổ nối tiếp khi phần cuối đã ký của sổ không còn ở đâu; không có --confirm: chỉ nói sẽ làm gì',
      en: 'Open a successor where the signed end of the record is gone for good; without --confirm only say what would be done',
    },
    more: [
      'Chỉ dùng khi mọi cách khác đã hết: tìm thư mục record mới hơn ở đĩa cũ, CDN, bản chép của người khác trước.',
      'Dừng chương trình rồi chạy lần đầu không có --confirm, đọc kỹ, rồi chạy lại với --confirm và tên sổ mới được in ra.',
      '--by THƯ_ĐIỆN_TỬ  quản trị viên quyết định việc này; mọi quản trị viên đều được báo / the administrator who decides',
      '--root TỆP        khoá gốc, đem về từ nơi cất / the root key, brought back from its safe',
      '--host TÊN_MIỀN   cơ quan nào, khi có nhiều / which authority, where there are several',
      '',
      'Sổ cũ vẫn được phục vụ và biên nhận của nó vẫn kiểm được. Xem docs/operations.md, mục 17.',
      'The old record stays online and its receipts still verify.',
    ].join('\n'),
    load: async () => (await import('./succeed-command.ts')).run,
  },
  {
    name: 'verify',
    parameters: 'TỆP_BIÊN_NHẬN --key KHOÁ',
    group: 'check',
    says: { vi: 'Kiểm tra một biên nhận, không cần mạng', en: 'Check one receipt, offline' },
    ownHelp: true,
    load: async () => plainText(['verify'], (await import('#record/verify-command.ts')).run),
  },
  {
    name: 'witness',
    parameters: '--key-file TỆP --log KHOÁ',
    group: 'check',
    says: { vi: 'Làm chứng cho sổ của cơ quan khác', en: 'Be a witness for the record of another office' },
    ownHelp: true,
    load: async () => plainText(['witness'], (await import('#record/witness-command.ts')).run),
  },
  {
    name: 'data-request',
    parameters: 'list | show MÃ | copy MÃ [TỆP] | ticket MÃ_TRA_CỨU',
    group: 'people',
    says: {
      vi: 'Yêu cầu của người dân và cán bộ về dữ liệu cá nhân của chính họ',
      en: 'Requests of people about their own personal data',
    },
    more: [
      'list [--state TRẠNG_THÁI]  các yêu cầu / requests',
      'show MÃ                    một yêu cầu / one request',
      'copy MÃ [TỆP]              bản sao dữ liệu, chỉ khi yêu cầu đã được chấp thuận / the copy, once granted',
      'ticket MÃ_TRA_CỨU            yêu cầu của một mã / the request of a ticket',
      '--host TÊN_MIỀN            cơ quan nào, khi có nhiều / which authority, where there are several',
      '',
      'Không có lệnh tìm người khác: mỗi yêu cầu chỉ trả lời chính người đã gửi. / There is no search for other people.',
    ].join('\n'),
    load: async () => (await import('./data-request-command.ts')).run,
  },
]

type TextIo = { out(text: string): void; err(text: string): void; env: Io['env'] }

/** A command that writes text rather than lines, and expects its own name before its parameters. */
function plainText(name: readonly string[], run: (parameters: string[], io: TextIo) => Promise<number>): Command {
  const out = (text: string) => void process.stdout.write(text)
  const err = (text: string) => void process.stderr.write(text)
  return (parameters, { env }) => run([...name, ...parameters], { out, err, env })
}
