import type { Recurrence } from '#modules/documents/index.ts'

/** A step that was taken, so many working days before today. */
export type SampleStep = {
  day: number
  do: 'accept' | 'return' | 'finish' | 'confirm' | 'send-back' | 'extend' | 'cancel' | 'note'
  by: string
  /** A reason, a result or a note in words. */
  text?: string
  code?: string
  progress?: number
  /** Working days from today. */
  due?: number
}

export type SampleTask = {
  text: string
  actor?: string
  unit: string
  person?: string
  joins?: readonly string[]
  /** Working days from today; absent where there is no deadline. */
  due?: number
  dueText?: string
  recurs?: Recurrence
  steps?: readonly SampleStep[]
}

/** The tasks that a paper of the sample brought, assigned so many working days before today. */
export type SampleAssignment = { paper: string; day: number; by: string; tasks: readonly SampleTask[] }

const confirmed = (by: string, days: readonly [number, number, number], text: string): SampleStep[] => [
  { day: days[0], do: 'accept', by },
  { day: days[1], do: 'finish', by, text },
  { day: days[2], do: 'confirm', by: 'long' },
]

export const sampleAssignments: readonly SampleAssignment[] = [
  {
    paper: 'cchc',
    day: 27,
    by: 'long',
    tasks: [
      {
        text: 'Rà soát các thủ tục hành chính đang thực hiện tại phường, lập danh mục thủ tục cần đơn giản hoá.',
        actor: 'Trung tâm Phục vụ hành chính công',
        unit: 'hanh-chinh-cong',
        person: 'hanh',
        joins: ['van-phong'],
        due: -4,
        dueText: 'trước ngày 25 hằng tháng',
        steps: [
          { day: 26, do: 'accept', by: 'hanh' },
          {
            day: 15,
            do: 'note',
            by: 'hanh',
            text: 'Đã rà soát 31 trong 42 thủ tục; còn nhóm đất đai và hộ tịch.',
            progress: 70,
          },
          { day: 6, do: 'note', by: 'huy', text: 'Văn phòng đã gửi lại danh mục năm trước để đối chiếu.' },
        ],
      },
      {
        text: 'Niêm yết công khai danh mục thủ tục tại nơi tiếp nhận hồ sơ và trên trang thông tin điện tử.',
        unit: 'van-phong',
        person: 'huy',
        due: -12,
        steps: confirmed(
          'huy',
          [26, 14, 13],
          'Đã niêm yết tại sảnh một cửa và trên trang của phường, chụp ảnh lưu hồ sơ.',
        ),
      },
      {
        text: 'Báo cáo kết quả rà soát thủ tục hành chính hằng tháng.',
        unit: 'hanh-chinh-cong',
        person: 'hanh',
        dueText: 'trước ngày 25 hằng tháng',
        recurs: { every: 'month', day: 25 },
        steps: confirmed('hanh', [26, 24, 23], 'Đã gửi báo cáo tháng trước, số 118/BC-UBND.'),
      },
    ],
  },
  {
    paper: 'kh-cds',
    day: 26,
    by: 'long',
    tasks: [
      {
        text: 'Xây dựng kế hoạch chuyển đổi số của phường, trình Uỷ ban nhân dân phường.',
        unit: 'van-phong',
        person: 'khanh',
        joins: ['kinh-te', 'vhxh'],
        due: 6,
        dueText: 'trong quý IV',
        steps: [
          { day: 25, do: 'accept', by: 'khanh' },
          {
            day: 10,
            do: 'note',
            by: 'khanh',
            text: 'Xong phần hiện trạng và mục tiêu; đang lấy ý kiến các phòng.',
            progress: 60,
          },
        ],
      },
      {
        text: 'Rà soát máy tính, đường truyền tại các đơn vị, đề xuất thay thế.',
        unit: 'van-phong',
        person: 'khanh',
        due: -8,
        steps: confirmed('khanh', [25, 7, 6], 'Đã kiểm tra 38 máy tính; 9 máy cần thay, có bảng kê.'),
      },
    ],
  },
  {
    paper: 'ngap',
    day: 26,
    by: 'long',
    tasks: [
      {
        text: 'Nạo vét hố ga các tuyến Trần Phú, Bến Sen, xong trước mùa mưa.',
        unit: 'kinh-te',
        person: 'linh',
        due: -18,
        steps: confirmed('linh', [26, 19, 18], 'Đã nạo vét 46 hố ga, có biên bản nghiệm thu với tổ dân phố.'),
      },
      {
        text: 'Thông báo số điện thoại trực và điểm hay ngập trên đài và trang thông tin.',
        unit: 'vhxh',
        person: 'nam',
        due: -20,
        steps: confirmed('nam', [26, 21, 20], 'Đã phát 6 buổi và đăng bài có bản đồ điểm ngập.'),
      },
    ],
  },
  {
    paper: 'le-hoi',
    day: 24,
    by: 'long',
    tasks: [
      {
        text: 'Kiểm tra việc treo cờ, băng rôn và nếp sống văn minh tại các lễ hội trên địa bàn.',
        unit: 'vhxh',
        person: 'anh',
        due: 2,
        steps: [
          { day: 23, do: 'accept', by: 'anh' },
          { day: 4, do: 'extend', by: 'oanh', text: 'Lễ hội đình Bến Sen dời một tuần vì mưa.', due: 9 },
        ],
      },
    ],
  },
  {
    paper: 'loa',
    day: 24,
    by: 'long',
    tasks: [
      {
        text: 'Thống kê cụm loa, tình trạng và nhu cầu chuyển sang truyền thanh ứng dụng công nghệ thông tin.',
        unit: 'vhxh',
        due: -2,
        steps: [
          { day: 22, do: 'accept', by: 'nam' },
          { day: 3, do: 'finish', by: 'nam', text: 'Đã thống kê 27 cụm loa, 4 cụm hỏng; gửi kèm biểu mẫu của Sở.' },
        ],
      },
    ],
  },
  {
    paper: 'tiem',
    day: 21,
    by: 'long',
    tasks: [
      {
        text: 'Lập danh sách trẻ chưa tiêm đủ mũi sởi theo từng khu phố.',
        unit: 'truong',
        person: 'dung',
        joins: ['vhxh'],
        due: 1,
        steps: [{ day: 20, do: 'accept', by: 'dung' }],
      },
      {
        text: 'Bố trí điểm tiêm lưu động tại nhà văn hoá khu phố 4.',
        unit: 'vhxh',
        due: 4,
        steps: [
          { day: 19, do: 'return', by: 'nam', code: 'wrong-unit', text: 'Việc bố trí điểm tiêm thuộc Trạm Y tế.' },
        ],
      },
    ],
  },
  {
    paper: 'don-thu',
    day: 20,
    by: 'long',
    tasks: [
      {
        text: 'Tổng hợp kết quả tiếp công dân, xử lý đơn trong năm, gửi Thanh tra tỉnh.',
        unit: 'van-phong',
        person: 'huy',
        due: 0,
        steps: [
          { day: 19, do: 'accept', by: 'huy' },
          { day: 5, do: 'note', by: 'huy', text: 'Đã có số liệu 10 tháng.', progress: 80 },
        ],
      },
    ],
  },
  {
    paper: 'cay',
    day: 20,
    by: 'long',
    tasks: [
      {
        text: 'Khảo sát vỉa hè có thể trồng cây, đăng ký số cây với Sở Xây dựng.',
        unit: 'kinh-te',
        person: 'linh',
        due: -10,
        steps: [
          { day: 19, do: 'accept', by: 'linh' },
          { day: 8, do: 'finish', by: 'linh', text: 'Đăng ký 320 cây, kèm sơ đồ 5 tuyến.' },
          { day: 7, do: 'confirm', by: 'long' },
        ],
      },
      {
        text: 'Vận động hộ kinh doanh góp kinh phí chăm sóc cây.',
        unit: 'kinh-te',
        steps: [{ day: 12, do: 'cancel', by: 'long', text: 'Ngân sách phường đã bố trí; không vận động đóng góp.' }],
      },
    ],
  },
  {
    paper: 'pccc',
    day: 11,
    by: 'long',
    tasks: [
      {
        text: 'Lập danh sách nhà ở kết hợp kinh doanh trên địa bàn, chia theo khu phố.',
        unit: 'kinh-te',
        due: 3,
      },
      {
        text: 'Tuyên truyền lối thoát nạn thứ hai trên đài truyền thanh, mỗi tuần hai buổi.',
        unit: 'vhxh',
        person: 'nam',
        due: 5,
        recurs: { every: 'week', day: 5 },
        steps: [{ day: 10, do: 'accept', by: 'nam' }],
      },
    ],
  },
  {
    paper: 'an-ninh',
    day: 6,
    by: 'long',
    tasks: [
      {
        text: 'Phổ biến cách nhận ra thư giả mạo đến toàn thể cán bộ, ghi danh sách đã phổ biến.',
        unit: 'van-phong',
        due: 1,
      },
    ],
  },
]
