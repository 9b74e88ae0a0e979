import { get } from './http'

/** A reply as its customer reads it. */
export interface Letter {
  id: string
  text: string
  at: string
}

export async function lettersOf(number: string, trackingToken: string): Promise<Letter[]> {
  const answer = await get<{ items: Letter[] }>(`/api/cases/${encodeURIComponent(number)}/letters`, { trackingToken })
  return answer.items
}
