/** A plan of ours as it is drafted, with these paragraphs; what a test is about it says itself. */
export function draftContent(paragraphs: readonly string[]) {
  return {
    side: 'state',
    parent: null,
    issuer: 'Ủy ban nhân dân phường Hồ Sen',
    number: null,
    notation: 'KH-UBND',
    place: 'Hồ Sen',
    dated: null,
    type: 'kế hoạch',
    subject: 'Rà soát thủ tục hành chính',
    urgency: null,
    addressees: [],
    body: paragraphs.map((text) => ({ kind: 'paragraph', text: [{ text }] })),
    signing: ['CHỦ TỊCH'],
    signer: 'Lê Duyệt',
    recipients: ['Lưu: VT'],
  }
}
