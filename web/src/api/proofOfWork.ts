import { solveChallenge } from 'altcha-lib'
import type { Challenge, Payload } from 'altcha-lib/types'
import { get } from './http'

/** Does the work that the service asks of whoever files very often from one address; about a second on a phone. */
export async function proofOfWork(): Promise<string> {
  const asked = await get<Challenge>('/api/intake/challenge')
  const found = await solveChallenge(asked.challenge, asked.salt, asked.algorithm, asked.maxnumber).promise
  if (!found) throw new Error('a challenge without a solution')
  const { algorithm, challenge, salt, signature } = asked
  const payload: Payload = { algorithm, challenge, number: found.number, salt, signature }
  return btoa(JSON.stringify(payload))
}
