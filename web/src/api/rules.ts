import { get, post, put } from './http'

export const SUBJECTS = ['CALENDAR', 'SERVICE_LEVELS', 'LADDER', 'SKILLS', 'ASSIGNMENT'] as const
export type Subject = (typeof SUBJECTS)[number]
export type Origin = 'GROUP' | 'UNIT' | 'OVERRIDE' | 'OFF'
export const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const
export type Day = (typeof DAYS)[number]
export const DEADLINES = ['ACKNOWLEDGE', 'FIRST_RESPONSE', 'NEXT_UPDATE', 'RESOLUTION', 'HANDOFF', 'TRIAGE', 'REGULATOR'] as const
export type Deadline = (typeof DEADLINES)[number]
export const KINDS = ['COMPLAINT', 'GRIEVANCE', 'INQUIRY', 'SUGGESTION', 'COMPLIMENT'] as const
/** Classes that every unit knows; one of its own may be typed. */
export const CUSTOMER_CLASSES = ['ORDINARY', 'MEMBER', 'KEY_ACCOUNT', 'EXTRA_CARE'] as const
export const CHANNELS = ['WEB', 'MOBILE', 'PHONE', 'COUNTER', 'EMAIL', 'SMS', 'SOCIAL', 'LETTER', 'REGULATOR'] as const
export const TIERS = ['FRONT_LINE', 'SENIOR', 'SUPERVISOR', 'MANAGER'] as const
export const GOES_TO = ['OWNER', 'SENIOR', 'SUPERVISOR', 'MANAGER', 'GROUP'] as const

export type Week = Partial<Record<Day, [string, string][]>>

export interface Holiday {
  day: string
  name: string
  working: boolean
}

/** A day that differs; no hours closes it. */
export interface OwnDay {
  day: string
  hours: [string, string][]
  name?: string
}

/** Open hours, every hour, or whole working days. */
export const COUNTED = ['BUSINESS', 'CALENDAR', 'WORKING_DAYS'] as const
export type Counted = (typeof COUNTED)[number]

export interface Level {
  deadline: Deadline
  position?: number
  name: string
  kind?: string
  severity?: string
  channel?: string
  dimension?: string
  customerClass?: string
  minutes?: number
  counts?: Counted
  /** Working days instead of minutes, where they are what counts; the lead of the warning goes with them. */
  days?: number
  warnLeadDays?: number
  warnShare?: number
  warnLeadMinutes?: number
  pausable?: boolean
  source?: string
  off?: boolean
}

export interface Rung {
  deadline: Deadline
  level: number
  goesTo?: string
  atShare?: number
  /** Instead of a share: so many minutes before it is due, below 0 after it. */
  leadMinutes?: number
  /** Who answers for the group, on a step that goes there. */
  staff?: string
  off?: boolean
}

export interface Demand {
  severity: string
  units: number
  lowestTier: string
  lowestLevel?: number
  /** How long a person is asked to accept; left out as the group, of the group asks nobody. */
  acceptMinutes?: number
  /** After which a case that nobody accepted falls to a supervisor; left out as the group, which says it of each severity. */
  ownerMinutes?: number
}

export const WEIGHTS = ['spare', 'continuity', 'skill', 'fairness', 'tierFit'] as const
export const RELEASES = ['NONE', 'UNANSWERED', 'ALL'] as const
export type Release = (typeof RELEASES)[number]

/** How work is given out; of a unit only what it says itself. */
export interface AssignmentContent {
  weights?: Record<(typeof WEIGHTS)[number], number>
  warmUpMinutes?: number
  widenMinutes?: number
  /** The longest break between two parts of a day's work that ends no shift. */
  breakMinutes?: number
  whenAway?: Release
  whenOff?: Release
  /** Minor units. */
  reach?: { frontLine: number; senior: number }
}

export interface Layered<T> {
  rule: T
  origin: Origin
}

export interface Basis {
  subject: Subject
  groupVersion: number | null
  groupSince: string | null
  unitVersion: number | null
  unitSince: string | null
}

export interface RulesInForce {
  businessUnit: string
  on: string
  basis: Basis[]
  calendar: {
    version: number
    zone: string
    zoneFrom: Origin
    week: Week
    weekFrom: Origin
    observesHolidays: boolean
    observesFrom: Origin
    holidays: Holiday[]
    days: Layered<OwnDay>[]
    unknownYears: number[]
  }
  serviceLevels: Layered<Level>[]
  ladder: Layered<Rung>[]
  skills: Layered<Demand>[]
  /** `own` names the parts that the unit says itself. */
  assignment: { rules: Required<AssignmentContent>; own: string[] }
}

export interface CalendarContent {
  zone?: string
  week?: Week
  observesHolidays?: boolean
  holidays?: Holiday[]
  days?: OwnDay[]
}

export interface Contents {
  CALENDAR: CalendarContent
  SERVICE_LEVELS: { levels: Level[] }
  LADDER: { steps: Rung[] }
  SKILLS: { demands: Demand[] }
  ASSIGNMENT: AssignmentContent
}

export interface Layer<S extends Subject> {
  owner: string
  subject: S
  version: number
  validFrom: string | null
  content: Contents[S] | null
}

export interface Difference {
  at: string
  before: string | null
  after: string | null
}

export interface Changed {
  version: number
  validFrom: string
  stored: boolean
  differences: Difference[]
  /** What the change would allow that one person may not: it waits for a second person. */
  raises?: { tier: string; what: string }[]
  /** Under which it waits. */
  proposal?: string | null
}

export interface Past {
  version: number
  validFrom: string
  source: string
  because: string
  changedBy: string
  changedAt: string
  /** The second person, where one was needed. */
  confirmedBy?: string | null
  differences: Difference[]
  /** What stood in it, where it can be put back. */
  content?: unknown
}

export interface HolidayYear {
  year: number
  state: 'NO_DATA' | 'AVAILABLE' | 'PROPOSED' | 'ACCEPTED' | 'REFUSED'
  days: Holiday[]
  source: string | null
  proposedBy: string | null
  decidedBy: string | null
  /** What counts while other days are proposed. */
  counting?: Holiday[] | null
  /** Who did not take the latest proposal for a year that counts, and why. */
  refused?: { by: string; because: string } | null
}

export interface Tried {
  policy: string
  position: number
  origin: Origin
  minutes: number | null
  days?: number | null
  counts: Counted
  source: string | null
  chosen: boolean
  beatenBy: string | null
  mismatches: { criterion: string; wanted: string; given: string | null }[]
}

export interface PolicyAnswer {
  deadline: Deadline
  policy: string | null
  warnAt: string | null
  due: string | null
  unknownYears: number[]
  policies: Tried[]
}

export interface Pack {
  id: string
  name: { zh: string; en: string }
  about: { zh: string; en: string }
  sources: { title: string; clause: string; since: string }[]
  levels: Level[]
}

/** A deadline as it is, or as today's rules would have it. */
export interface CountedDeadline {
  policy: string
  minutes: number | null
  days: number | null
  counts: Counted
  due: string
  /** Whether it stands still while the customer is asked. */
  pausable: boolean
  /** The next level of the ladder to be told, and when; null where it has ended. */
  level: number | null
  told: string | null
}

/** Without `before` a clock would start, without `after` it would end; `concerns` names a hand-off. */
export interface RecountDifference {
  number: string
  deadline: Deadline
  concerns?: string | null
  before: CountedDeadline | null
  after: CountedDeadline | null
}

export interface Recount {
  applied: boolean
  cases: number
  /** Those that the unit was asked for. */
  handoffs: number
  differences: RecountDifference[]
  next: string | null
}

/** Services that keep rules as versions; their addresses have the same form. */
export type Book = 'routing' | 'resolution' | 'intake'
const at = (owner: string, book: Book = 'routing') => `/api/${book}/rules/${encodeURIComponent(owner)}`

export const rulesInForce = (owner: string, on: string) => get<RulesInForce>(at(owner), { query: { on } })
export const ruleLayer = <S extends Subject>(owner: string, subject: S) => get<Layer<S>>(`${at(owner)}/${subject}`)
export const changeRules = (
  book: Book,
  owner: string,
  subject: string,
  change: { content: unknown; validFrom?: string; because: string; source?: string; seen: number; dryRun: boolean }
) => put<Changed>(`${at(owner, book)}/${subject}`, change)
export const ruleHistory = (book: Book, owner: string, subject: string, before?: string | null) =>
  get<{ items: Past[]; next: string | null }>(`${at(owner, book)}/${subject}/history`, { query: { before } })
export const holidayYears = () => get<{ years: HolidayYear[] }>('/api/routing/holidays')
export const proposeHolidays = (year: number, typed?: { days: Holiday[]; source: string }) =>
  post<HolidayYear>(`/api/routing/holidays/${year}/proposal`, typed ?? {})
export const decideHolidays = (year: number, accept: boolean, because: string) =>
  post<HolidayYear>(`/api/routing/holidays/${year}/decision`, { accept, because })
export const testPolicies = (question: Record<string, unknown>) =>
  post<{ start: string; deadlines: PolicyAnswer[] }>('/api/routing/policy-test', question)
export const policyPacks = () => get<{ packs: Pack[] }>('/api/routing/policy-packs')
export const recount = (unit: string, command: { apply: boolean; after?: string | null; because?: string }) =>
  post<Recount>(`/api/routing/recounts/${encodeURIComponent(unit)}`, command)
