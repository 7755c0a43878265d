import { describe, expect, it } from 'vitest'
import { paperOfText } from '../../../../test/reading/paper-of-lines.ts'
import { piecesOf } from '../../layout/piece.ts'
import { readBody } from '../read-body.ts'

const head = { issuers: [], number: [], date: [], type: [], subject: [], addressees: [] }

/** The days by which a plan of 5 January 2026 asks for something, and its tasks. */
function read(text: string) {
  const known = { number: null, date: '2026-01-05', type: 'kế hoạch', issuer: 'UBND xã Mẫu', addressees: [] }
  const { tasks, deadlines } = readBody({ head, body: piecesOf(paperOfText(text)) }, known)
  return { tasks: tasks.map(({ value }) => value.actor), days: deadlines.map(({ value }) => value.date) }
}

describe('a table whose cells a program has taken out in disorder', () => {
  it('tells by when, column by column', () => {
    const { days } = read(`III. PHÂN CÔNG
STT Nhiệm vụ
Rà soát, cập nhật bảng kê đơn vị
điều tra
Tuyển chọn điều tra viên
Đơn vị thực hiện
Tổ thường trực
Thời gian hoàn thành
Trước 28/02/2026
Phòng Kinh tế
15/01/2026
Tuần 3 tháng 02
Tháng
3/2026
Trước ngày
10/4/2026
IV. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế: lập dự toán kinh phí, họp thẩm định ngày 20/01/2026.`)
    expect(days).toEqual(['2026-02-28', '2026-01-15', '2026-03-31', '2026-04-10'])
  })

  it('tells by when at the ends of lines that hold several cells', () => {
    const { days } = read(`STT Nội dung công việc
Đơn vị chủ trì
Đơn vị phối hợp Thời gian
hoàn thành
Xây dựng kịch bản chương trình Phòng Văn hóa - Trung tâm Dịch 05/4/2026
khai mạc, bế mạc
vụ tổng hợp
Phương án bảo đảm an ninh,
Công an xã
15/4/2026`)
    expect(days).toEqual(['2026-04-05', '2026-04-15'])
  })

  it('tells nothing by times that may be those of a meeting', () => {
    const { days } = read(`STT Nội dung
Thời gian
Khai mạc
15/01/2026
Bế mạc
16/01/2026`)
    expect(days).toEqual([])
  })

  it('goes no further than its last row', () => {
    const { tasks, days } = read(`STT
Nội dung công việc
Người thực hiện
Thời gian hoàn thành
Nộp danh sách đăng ký thi đấu của lớp
Giáo viên chủ nhiệm
15/01/2026
Chuẩn bị sân bãi, loa máy, nước uống
Tổ Văn phòng
16/01/2026
- Các lớp quán triệt học sinh về an toàn, văn minh trong thi đấu.
- Tổ Thể dục tham mưu thành lập Ban Tổ chức; lập đội tuyển
và báo cáo danh sách về Sở chậm nhất ngày 31/01/2026.`)
    expect(tasks).toEqual(['Giáo viên chủ nhiệm', 'Tổ Văn phòng', 'Các lớp', 'Tổ Thể dục'])
    expect(days).toEqual(['2026-01-15', '2026-01-16', '2026-01-31'])
  })
})
