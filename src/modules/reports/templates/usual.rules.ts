import { keptBy } from '#kernel/paper-form.ts'
import { templateContent, type Part, type Side, type SpanName, type UsualTemplate } from './schema.ts'

/** What a template of one side begins with: the Party's papers bear the name of its own authority. */
export type Office = { authority: string; superior: string | null; place: string }

const text = (words: string): Part => ({ kind: 'paragraph', text: words, basis: false })
const heading = (words: string): Part => ({ kind: 'heading', text: words })

const opening = text(
  'Thực hiện chế độ báo cáo định kỳ, cơ quan báo cáo kết quả tiếp nhận, giải quyết văn bản và thực hiện nhiệm vụ {{ky}} (từ ngày {{tu_ngay}} đến ngày {{den_ngay}}) như sau:',
)

const openingOnce = text(
  'Cơ quan báo cáo đột xuất kết quả tiếp nhận, giải quyết văn bản và thực hiện nhiệm vụ {{ky}} như sau:',
)

/** A span of days of one's own has no name: it is told by its days. */
const spanWords = {
  named: { now: 'Trong {{ky}}', former: '{{ky_truoc}}' },
  ofDays: { now: 'Từ ngày {{tu_ngay}} đến ngày {{den_ngay}}', former: 'thời gian {{ky_truoc}}' },
}

const resultsOf = ({ now, former }: { now: string; former: string }): readonly Part[] => [
  heading('I. Tiếp nhận và phát hành văn bản'),
  text(
    `${now}, cơ quan tiếp nhận {{van_ban_den}} văn bản đến ({{van_ban_den.so_sanh}} so với ${former}), trong đó có {{van_ban_den_khan}} văn bản khẩn; phát hành {{van_ban_di}} văn bản đi ({{van_ban_di.so_sanh}}).`,
  ),
  { kind: 'table', of: 'papers-by-type', caption: 'Bảng 1. Văn bản đến và đi theo loại' },
  heading('II. Thực hiện nhiệm vụ được giao'),
  text(
    'Cơ quan và các đơn vị được giao {{nhiem_vu_giao}} nhiệm vụ, báo xong {{nhiem_vu_xong}} nhiệm vụ, trong đó {{nhiem_vu_dung_han}} đúng hạn (đạt {{ty_le_dung_han}}%) và {{nhiem_vu_cham}} chậm hạn. Đến hết ngày {{den_ngay}} còn {{nhiem_vu_dang_lam}} nhiệm vụ đang làm, trong đó {{nhiem_vu_qua_han}} đã quá hạn.',
  ),
  text(
    'Để thực hiện các nhiệm vụ đó, cơ quan giao xuống đơn vị {{nhiem_vu_giao_xuong}} nhiệm vụ, không tính vào số trên. Đến hết ngày {{den_ngay}} còn {{nhiem_vu_giao_xuong_dang_lam}} nhiệm vụ giao xuống đang làm, trong đó {{nhiem_vu_giao_xuong_qua_han}} đã quá hạn.',
  ),
  { kind: 'table', of: 'tasks-by-unit', caption: 'Bảng 2. Nhiệm vụ của từng đơn vị' },
]

const details: readonly Part[] = [
  heading('III. Việc đã làm'),
  { kind: 'list', of: 'finished-tasks', caption: '' },
  heading('IV. Việc chưa xong và đề xuất'),
  { kind: 'list', of: 'open-tasks', caption: 'Các nhiệm vụ đang làm:' },
  text('Đề xuất, kiến nghị: (ghi ở đây trước khi trình duyệt).'),
]

type Usual = { name: string; span: SpanName; side: Side; subject: string; parts: readonly Part[] }

const usual: readonly Usual[] = [
  {
    name: 'Báo cáo công tác tháng',
    span: 'month',
    side: 'state',
    subject: 'Kết quả giải quyết văn bản và thực hiện nhiệm vụ {{ky}}',
    parts: [opening, ...resultsOf(spanWords.named), ...details],
  },
  {
    name: 'Báo cáo 6 tháng, có so sánh và biểu đồ',
    span: 'half-year',
    side: 'state',
    subject: 'Kết quả công tác {{ky}}',
    parts: [
      opening,
      ...resultsOf(spanWords.named),
      { kind: 'chart', of: 'papers-by-month', caption: 'Hình 1. Văn bản đến và đi từng tháng' },
      { kind: 'chart', of: 'tasks-by-unit', caption: 'Hình 2. Nhiệm vụ của từng đơn vị' },
      { kind: 'table', of: 'compared', caption: 'Bảng 3. So với {{ky_truoc}}' },
      ...details,
    ],
  },
  {
    name: 'Báo cáo quý của cấp uỷ',
    span: 'quarter',
    side: 'party',
    subject: 'tình hình thực hiện nhiệm vụ {{ky}}',
    parts: [opening, ...resultsOf(spanWords.named), ...details],
  },
  {
    name: 'Báo cáo đột xuất',
    span: 'ad-hoc',
    side: 'state',
    subject: 'Kết quả thực hiện nhiệm vụ {{ky}}',
    parts: [openingOnce, ...resultsOf(spanWords.ofDays), ...details],
  },
]

/** Templates to begin with, each in the name of its side's authority; they are the office's own once they are added. */
export function usualTemplates(offices: Readonly<Record<Side, Office>>): UsualTemplate[] {
  return usual.map((one) => {
    const { authority, superior, place } = offices[one.side]
    return {
      name: one.name,
      span: one.span,
      content: templateContent.parse({
        side: one.side,
        parent: superior ?? '',
        issuer: authority,
        notation: one.side === 'party' ? 'BC/ĐU' : 'BC-UBND',
        place,
        subject: one.subject,
        ...receivers(one.side, { authority, superior }),
        signing: one.side === 'party' ? ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'] : ['CHỦ TỊCH'],
        parts: one.parts,
      }),
    }
  })
}

/** A report of the state names its superior behind "Kính gửi"; of the Party's papers only letters and submissions have that. */
function receivers(side: Side, { authority, superior }: Pick<Office, 'authority' | 'superior'>) {
  const kept = keptBy(side, authority)
  if (side === 'party') {
    const above = superior ? [`${committeeOf(superior)} (để báo cáo)`] : []
    return { addressees: [], recipients: [...above, 'Các chi bộ trực thuộc', kept] }
  }
  const [addressees, above] = superior ? [[superior], ['Như trên']] : [[], []]
  return { addressees, recipients: [...above, 'Các đơn vị thuộc cơ quan', kept] }
}

/** A head names the Party's organization of a province; papers are sent to its committee. */
const committeeOf = (superior: string) =>
  superior.replace(/^Đảng bộ tỉnh.*$/iu, 'Tỉnh ủy').replace(/^Đảng bộ thành phố.*$/iu, 'Thành ủy')
