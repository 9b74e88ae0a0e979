import { ok, type Answers } from './answers'

const WEEK = { MON: [['09:00', '12:00'], ['13:00', '18:00']], TUE: [['09:00', '12:00'], ['13:00', '18:00']], WED: [['09:00', '12:00'], ['13:00', '18:00']], THU: [['09:00', '12:00'], ['13:00', '18:00']], FRI: [['09:00', '12:00'], ['13:00', '18:00']] }
const HOLIDAYS = [
  { day: '2026-10-01', name: '国庆节', working: false },
  { day: '2026-10-02', name: '国庆节', working: false },
  { day: '2026-10-10', name: '国庆节调休上班', working: true }
]
const level = (deadline: string, position: number, name: string, minutes: number | undefined, counts: string, more = {}) => ({ deadline, position, name, minutes, counts, source: '集团默认', ...more })
const LEVELS = [
  { rule: level('FIRST_RESPONSE', 10, 'safety-first-response', 60, 'CALENDAR', { severity: 'S1' }), origin: 'GROUP' },
  { rule: level('FIRST_RESPONSE', 90, 'ordinary-first-response', 240, 'BUSINESS'), origin: 'OVERRIDE' },
  { rule: level('RESOLUTION', 20, 'regulator-resolution', undefined, 'WORKING_DAYS', { days: 7, channel: 'REGULATOR' }), origin: 'GROUP' },
  { rule: level('RESOLUTION', 18, '12315-mediation', undefined, 'WORKING_DAYS', { days: 45, warnLeadDays: 10, channel: 'REGULATOR' }), origin: 'UNIT' },
  { rule: level('RESOLUTION', 90, 'ordinary-resolution', 2400, 'BUSINESS', { warnLeadMinutes: 480, pausable: true }), origin: 'GROUP' }
]
const LADDER = ['OWNER', 'SENIOR', 'SUPERVISOR', 'GROUP'].map((goesTo, index) => ({ deadline: 'RESOLUTION', level: index + 1, goesTo, atShare: [0.75, 0.9, 1, 2][index], ...(goesTo === 'GROUP' && { staff: 'group-quality-1' }) }))
const GIVING = { weights: { spare: 100, continuity: 30, skill: 20, fairness: 30, tierFit: 30 }, reach: { frontLine: 20_000, senior: 50_000 }, widenMinutes: 15, warmUpMinutes: 10, breakMinutes: 180, whenAway: 'UNANSWERED', whenOff: 'UNANSWERED' }
const layer: Record<string, unknown> = {
  ASSIGNMENT: GIVING,
  SERVICE_LEVELS: { levels: [level('FIRST_RESPONSE', 90, 'ordinary-first-response', 240, 'BUSINESS', { warnLeadMinutes: 60 })] },
  CALENDAR: { week: WEEK, observesHolidays: true, days: [{ day: '2026-10-05', hours: [['09:00', '12:00']], name: '黄金周值班' }] },
  LADDER: { steps: LADDER.slice(2) },
  SKILLS: { demands: [{ severity: 'S1', units: 3, lowestTier: 'SENIOR', lowestLevel: 4 }] }
}
const DIFFERENCES = [
  { at: 'levels[FIRST_RESPONSE ordinary-first-response].minutes', before: '480', after: '240' },
  { at: 'levels[FIRST_RESPONSE ordinary-first-response].warnLeadMinutes', before: null, after: '60' }
]
const person = (id: string, team: string, shift: string | null, skills: Record<string, number>, tier = 'FRONT_LINE') => ({ id, tier, team, languages: ['zh', 'en'], capacity: 20, skills, shift, active: true })
const PEOPLE = [
  person('food-agent-1', '早班', 'MON-FRI 08:00-16:00', { quality: 4, environment: 3, '*': 2 }),
  person('food-agent-2', '晚班', 'MON-SUN 14:00-22:00', { service: 4, delivery: 4, '*': 2 }),
  person('food-senior-1', '资深', null, { safety: 5, '*': 4 }, 'SENIOR')
]

const dayAfter = (from: string, days: number) => new Date(Date.parse(`${from}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
/** Every day but the weekend, or all of them, and none on the day off. */
const hoursFrom = (from: string, index: number) =>
  Object.fromEntries(
    Array.from({ length: 14 }, (_, day) => dayAfter(from, day))
      .filter((day, place) => place === 6 || (place !== 3 && (index > 0 || ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()))))
      .map((day) => [day, [['09:00', '12:00'], ['13:00', '18:00']]])
  )

/** Rules, people, roster and skill gaps, as the routing service answers them. */
export const ruleAnswers: Answers = {
  'GET /api/routing/rules/*': ({ parts, query }) =>
    ok({
      businessUnit: parts[3],
      on: query.get('on'),
      basis: [],
      calendar: { version: 20003, zone: 'Asia/Shanghai', zoneFrom: 'GROUP', week: WEEK, weekFrom: 'OVERRIDE', observesHolidays: true, observesFrom: 'GROUP', holidays: HOLIDAYS, days: [{ rule: { day: '2026-10-05', hours: [['09:00', '12:00']], name: '黄金周值班' }, origin: 'UNIT' }], unknownYears: [2027] },
      serviceLevels: LEVELS,
      ladder: LADDER.map((rule) => ({ rule, origin: 'GROUP' })),
      skills: ['S1', 'S2', 'S3', 'S4'].map((severity, index) => ({ rule: { severity, units: Math.max(1, 3 - index), lowestTier: index ? 'FRONT_LINE' : 'SENIOR', lowestLevel: index ? 1 : 4 }, origin: index ? 'GROUP' : 'OVERRIDE' })),
      assignment: { rules: GIVING, own: ['reach'] }
    }),
  'GET /api/routing/rules/*/*': ({ parts }) => ok({ owner: parts[3], subject: parts[4], version: layer[parts[4]!] ? 3 : 0, validFrom: null, content: parts[3] === 'group' && parts[4] === 'SERVICE_LEVELS' ? { levels: LEVELS.filter(({ origin }) => origin !== 'UNIT').map(({ rule }) => rule) } : (layer[parts[4]!] ?? null) }),
  'PUT /api/routing/rules/*/*': ({ body }) => ok({ version: 4, validFrom: '2026-11-22', stored: !(body as { dryRun: boolean }).dryRun, differences: DIFFERENCES }),
  'GET /api/routing/rules/*/*/history': () =>
    ok({ items: [{ version: 3, validFrom: '2026-11-22', source: '集团投诉管理制度', because: '节前提速', changedBy: 'food-manager-1', changedAt: '2026-11-20T09:00:00Z', differences: DIFFERENCES }], next: null }),
  'POST /api/routing/holidays/*/decision': () => ok({}),
  'GET /api/routing/holidays': () =>
    ok({
      years: [
        { year: 2025, state: 'AVAILABLE', days: HOLIDAYS.map((day) => ({ ...day, day: day.day.replace('2026', '2025') })), source: 'State Council General Office', proposedBy: null, decidedBy: null },
        { year: 2026, state: 'ACCEPTED', days: HOLIDAYS, source: '国务院办公厅关于2026年部分节假日安排的通知', proposedBy: 'admin-1', decidedBy: 'admin-1', refused: { by: 'group-quality-1', because: '与通知原文不符' } },
        { year: 2027, state: 'PROPOSED', days: [{ day: '2027-01-01', name: '元旦', working: false }], source: '国务院办公厅通知', proposedBy: 'admin-1', decidedBy: null, counting: HOLIDAYS },
        { year: 2028, state: 'NO_DATA', days: [], source: null, proposedBy: null, decidedBy: null }
      ]
    }),
  'POST /api/routing/policy-test': () =>
    ok({
      start: '2026-11-20T02:00:00Z',
      deadlines: [
        { deadline: 'FIRST_RESPONSE', policy: 'ordinary-first-response', warnAt: '2026-11-20T05:00:00Z', due: '2026-11-20T07:00:00Z', unknownYears: [], policies: [
          { policy: 'safety-first-response', position: 10, origin: 'GROUP', minutes: 60, counts: 'CALENDAR', source: '', chosen: false, beatenBy: null, mismatches: [{ criterion: 'severity', wanted: 'S1', given: 'S3' }] },
          { policy: 'ordinary-first-response', position: 90, origin: 'OVERRIDE', minutes: 240, counts: 'BUSINESS', source: '', chosen: true, beatenBy: null, mismatches: [] },
          { policy: 'catch-all', position: 99, origin: 'UNIT', minutes: 960, counts: 'BUSINESS', source: '', chosen: false, beatenBy: 'ordinary-first-response', mismatches: [] }
        ] },
        { deadline: 'HANDOFF', policy: null, warnAt: null, due: null, unknownYears: [], policies: [] }
      ]
    }),
  'GET /api/routing/policy-packs': () => ok({ packs: [{ id: 'cn-12315', name: { zh: '12315 转办', en: '12315' }, about: { zh: '七个工作日决定是否受理。', en: 'Seven working days.' }, sources: [{ title: '市场监督管理投诉举报处理暂行办法', clause: '第十四条', since: '2020-01-01' }], levels: [level('RESOLUTION', 18, '12315-mediation', undefined, 'WORKING_DAYS', { days: 45, warnLeadDays: 10, channel: 'REGULATOR' })] }] }),
  'POST /api/routing/recounts/*': () =>
    ok({ applied: false, cases: 12, handoffs: 3, next: null, differences: [{ number: 'FD-261121-8K3QZ7M4', deadline: 'TRIAGE', concerns: null, before: { policy: 'ordinary-triage', minutes: 480, days: null, counts: 'BUSINESS', due: '2026-11-30T09:00:00Z', level: 1, told: '2026-11-27T07:00:00Z' }, after: null }, { number: 'FD-261121-8K3QZ7M4', deadline: 'RESOLUTION', before: { policy: 'regulator-resolution', minutes: 3360, days: null, counts: 'BUSINESS', due: '2026-11-30T09:00:00Z', level: 1, told: '2026-11-27T07:00:00Z' }, after: { policy: 'regulator-resolution', minutes: null, days: 7, counts: 'WORKING_DAYS', due: '2026-12-01T10:00:00Z', level: 2, told: '2026-11-30T04:00:00Z' } }] }),
  'GET /api/routing/people/*/changes': () => ok({ items: [
    { id: 2, staff: 'food-agent-1', before: { ...PEOPLE[0], team: '早班', skills: { '*': 2 } }, after: { ...PEOPLE[0], team: '晚班' }, through: 'PAGE', changedBy: 'food-supervisor-1', changedAt: '2026-11-20T02:00:00Z' },
    { id: 1, staff: 'food-agent-1', before: null, after: PEOPLE[0], through: 'IMPORT', changedBy: 'food-manager-1', changedAt: '2026-11-01T02:00:00Z' }
  ], next: null }),
  'GET /api/routing/people/*': () => ok({ items: PEOPLE, next: null }),
  'POST /api/routing/people/*/import': ({ query }) =>
    ok({
      applied: query.get('apply') === 'true',
      counts: { NEW: 1, WRONG: 1 },
      items: [
        { line: 2, id: 'food-agent-3', effect: 'NEW', before: null, after: person('food-agent-3', '夜班', 'SUN-THU 22:00-24:00', { '*': 2 }), errors: [] },
        { line: 3, id: 'Bob', effect: 'WRONG', before: null, after: person('Bob', '', null, {}), errors: [{ field: 'id', says: 'a user name in small letters, such as food-agent-3' }, { field: 'capacity', says: 'a whole number, not "many"' }] }
      ]
    }),
  'GET /api/routing/roster/*': ({ query }) =>
    ok({
      from: query.get('from'),
      days: 14,
      people: PEOPLE.map(({ id, team, shift }, index) => ({ staff: id, team, always: shift === null, hours: hoursFrom(query.get('from')!, index) })),
      next: 'more',
      holidays: [{ day: dayAfter(query.get('from')!, 3), name: '国庆节', working: false }, { day: dayAfter(query.get('from')!, 6), name: '国庆节调休上班', working: true }],
      absences: [{ id: 'a', staff: 'food-agent-1', kind: 'TRAINING', from: `${query.get('from')}T00:00:00+08:00`, to: '2099-01-01T00:00:00+08:00', notedBy: 'food-supervisor-1' }],
      uncovered: [query.get('from')]
    }),
  'GET /api/routing/skill-gaps/*': () =>
    ok({ from: '2026-10-24', to: '2026-11-22', gaps: [{ reason: 'NO_SKILL', lacking: 'safety', cases: 7, stillWaiting: 2, meanMinutes: 96, longestMinutes: 410, haveIt: ['food-senior-1'], longestCase: 'FD-261121-8K3QZ7M4' }, { reason: 'NO_LANGUAGE', lacking: 'en', cases: 2, stillWaiting: 0, meanMinutes: 31, longestMinutes: 40, haveIt: [], longestCase: 'FD-261121-8K3QZ7M5' }] })
}
