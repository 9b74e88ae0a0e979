import { problem, type Answers, type Asked, type Given } from './answers'
import { boardAnswers } from './boards'
import { customerAnswers } from './customer'
import { deliveryAnswers } from './deliveries'
import { grantingAnswers } from './granting'
import { handoffAnswers } from './handoffs'
import { intakeRuleAnswers } from './intakeRules'
import { learningAnswers } from './learning'
import { informationAnswers, mentionAnswers } from './mentions'
import { moneyRuleAnswers } from './moneyRules'
import { people } from './people'
import { ruleAnswers } from './rules'
import { shiftAnswers } from './shift'
import { staffAnswers } from './staff'
import { wordingAnswers } from './wording'
import { wordsAnswers } from './words'

const routes: Answers = { ...customerAnswers, ...deliveryAnswers, ...staffAnswers, ...shiftAnswers, ...handoffAnswers, ...grantingAnswers, ...ruleAnswers, ...moneyRuleAnswers, ...intakeRuleAnswers, ...boardAnswers, ...mentionAnswers, ...informationAnswers, ...people, ...wordsAnswers, ...learningAnswers, ...wordingAnswers }

/** What the suite would answer, from fixed examples; patterns use `*` for one path segment. */
export function answer(asked: Asked): Given {
  const address = new URL(asked.url, 'http://mock')
  const parts = address.pathname.split('/').filter(Boolean)
  for (const [pattern, reply] of Object.entries(routes)) {
    const [method, path] = pattern.split(' ') as [string, string]
    const wanted = path.split('/').filter(Boolean)
    const fits = method === asked.method && wanted.length === parts.length && wanted.every((part, at) => part === '*' || part === parts[at])
    if (fits) return reply({ ...asked, path: address.pathname, query: address.searchParams, parts })
  }
  return problem(404, 'not-found')
}
