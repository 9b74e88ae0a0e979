import { ok, type Answers } from './answers'

const in_ = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const figures = (open: number, overdue: number, atRisk: number, waiting = 0) => ({ open, waiting, overdue, atRisk })
const person = (staff: string, presence: string | null, load: number, capacity: number, open: number, overdue: number, atRisk: number) => ({ staff, tier: presence && 'FRONT_LINE', presence, presenceSince: in_(-90), onShift: presence === 'ON_DUTY', load, capacity, figures: figures(open, overdue, atRisk) })
const row = (number: string, owner: string | null, severity: string, due: number) => ({ number, businessUnit: 'food', state: owner ? 'ASSIGNED' : 'WAITING', severity, taxonomyItem: 'mould', owner, waitingFor: owner ? null : { reason: 'NO_SKILL', since: in_(-50) }, due: in_(due), registeredAt: in_(-200) })

const board = {
  businessUnit: 'food', at: in_(0), hours: 4, all: figures(31, 3, 6, 4),
  risk: { OVERDUE: 3, WITHIN_1H: 2, WITHIN_4H: 4, WITHIN_24H: 11, LATER: 9, NONE: 2 },
  waiting: [{ reason: 'NO_SKILL', figures: figures(3, 1, 1, 3), since: in_(-50) }, { reason: 'CAPACITY', figures: figures(1, 0, 0, 1), since: in_(-12) }],
  teams: [
    { team: '早班', figures: figures(19, 2, 4), queue: { figures: figures(3, 1, 1, 3), since: in_(-50) }, onDuty: 2, load: 62, capacity: 80, people: [person('food-agent-1', 'ON_DUTY', 40, 40, 12, 2, 3), person('food-agent-2', 'ON_DUTY', 22, 40, 7, 0, 1)] },
    { team: '资深', figures: figures(7, 0, 1), queue: { figures: figures(0, 0, 0), since: null }, onDuty: 1, load: 18, capacity: 45, people: [person('food-senior-1', 'ON_DUTY', 18, 30, 6, 0, 1), person('food-supervisor-1', 'AWAY', 0, 15, 1, 0, 0), person('food-manager-1', 'OFF', 0, 0, 0, 0, 0)] },
    { team: null, figures: figures(1, 0, 0), queue: { figures: figures(0, 0, 0), since: null }, onDuty: 0, load: 0, capacity: 0, people: [person('food-agent-9', null, 0, 0, 1, 0, 0)] }
  ],
  handoffs: figures(3, 1, 1, 2),
  movedAt: in_(-1), morePeople: false
}

export const shiftAnswers: Answers = {
  'GET /api/routing/boards/*/live': () => ok(board),
  'GET /api/routing/boards/*': () => ok(board),
  'GET /api/routing/boards/*/cases': () => ok({ items: [row('FD-261121-8K3QZ7M4', 'food-agent-1', 'S2', -25), row('FD-261121-2C7VN5PA', null, 'S1', 40), row('FD-261121-9MTR4WQX', 'food-agent-2', 'S3', 190)], next: null })
}
