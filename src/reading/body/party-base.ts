/** How a point begins that says on what a paper of the Party rests: “- Căn cứ …”, “- Thực hiện Kế hoạch số 5-KH/TU …”. */
export const partyBase = /^\P{L}*(?:căn cứ\s|(?:thực hiện|thi hành)\s(?:\p{L}+\s){1,4}(?:số\s?:?\s?)?\d)/iu
