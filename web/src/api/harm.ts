import { get } from './http'

/** Words of harm in a grievance, a post or a mail set aside that nobody looked after in time. */
export interface UnattendedHarm {
  items: { what: 'GRIEVANCE' | 'MENTION' | 'MAIL'; businessUnit: string; id: string; since: string }[]
  minutes: number
}

export const unattendedHarm = () => get<UnattendedHarm>('/api/intake/unattended-harm')
