/**
 * Days on which public offices are closed besides weekends, and Saturdays worked in exchange.
 * Source of the rule: Labour Code 45/2019/QH14, article 112, and since 01/7/2026 Resolution 28/2026/QH16, article 2.1 (the
 * Day of Vietnamese Culture, 24/11); each year's days are set by a notice of the Government, until which a year stands here
 * as `expected`.
 */
export type OfficeYear = { closed: readonly string[]; worked: readonly string[]; expected?: true }

export const officeYears: Readonly<Record<number, OfficeYear>> = {
  2025: {
    closed: [
      '01-01',
      '01-27',
      '01-28',
      '01-29',
      '01-30',
      '01-31',
      '04-07',
      '04-30',
      '05-01',
      '05-02',
      '09-01',
      '09-02',
    ],
    worked: ['04-26'],
  },
  2026: {
    closed: [
      '01-01',
      '01-02',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '02-20',
      '04-27',
      '04-30',
      '05-01',
      '08-31',
      '09-01',
      '09-02',
      '11-24',
    ],
    worked: ['01-10', '08-22'],
  },
  2027: {
    closed: [
      '01-01',
      '02-04',
      '02-05',
      '02-08',
      '02-09',
      '02-10',
      '04-16',
      '04-30',
      '05-03',
      '09-02',
      '09-03',
      '11-24',
    ],
    worked: [],
    expected: true,
  },
  2028: {
    closed: [
      '01-03',
      '01-24',
      '01-25',
      '01-26',
      '01-27',
      '01-28',
      '04-04',
      '05-01',
      '05-02',
      '09-01',
      '09-04',
      '11-24',
    ],
    worked: [],
    expected: true,
  },
}
