/** A made letter of a made office. */
export const letter = (
  number: string,
  body = 'Rà soát các thủ tục hành chính đang áp dụng, báo cáo kết quả trước ngày 20/9/2026.',
) =>
  `SỞ NỘI VỤ TỈNH MẪU          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                     Độc lập - Tự do - Hạnh phúc
Số: ${number}                     Bến Mẫu, ngày 02 tháng 9 năm 2026
V/v rà soát thủ tục hành chính

Kính gửi: Ủy ban nhân dân các phường, xã.

Sở Nội vụ đề nghị Ủy ban nhân dân các phường, xã thực hiện các nội dung sau:
1. ${body}
2. Niêm yết công khai danh mục thủ tục tại trụ sở, hướng dẫn người dân nộp hồ sơ qua mạng.

Nơi nhận:
- Như trên;
- Lưu: VT, CCHC.
                                     KT. GIÁM ĐỐC
                                     PHÓ GIÁM ĐỐC

                                     Trần Thị Minh Mẫn
`
