const test = (name) => `[data-test="${name}"]`
const NUMBER = 'FD-261121-8K3QZ7M4'

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A session as the login library keeps it, so that the desk opens without an identity provider. */
const signedInAs = (id, roles, units) => (context, origin) => {
  const claims = { preferred_username: id, realm_access: { roles }, business_units: units, sub: id }
  const user = { access_token: `x.${encoded(claims)}.x`, token_type: 'Bearer', scope: 'openid', profile: { sub: id }, expires_at: 4102444800 }
  return context.addInitScript(([key, value]) => sessionStorage.setItem(key, value), [`oidc.user:${origin}/realms/zerodistance:zerodistance-web`, JSON.stringify(user)])
}
const agent = signedInAs('food-agent-1', ['agent'], ['food'])
const supervisor = signedInAs('food-supervisor-1', ['supervisor'], ['food'])
const manager = signedInAs('food-manager-1', ['agent', 'supervisor', 'bu-manager'], ['food'])
const quality = signedInAs('group-quality-1', ['quality'], ['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement'])
const tab = (name, then) => async (page) => {
  await page.click(test(`tab-${name}`))
  await then?.(page)
}
const REPLY = '王女士您好，非常抱歉给您添了麻烦。我是食品客服李敏。我们会为您全额退款并送检同批次面包。明天 17:00 前告诉您结果。'

/** Every page in the states that matter: name, address, and what is done before the picture. */
export const shots = [
  { name: 'taxonomy', path: '/desk/taxonomy', before: manager, act: async (page) => { await page.click(`[data-item="mould"] ${test('retire-item')}`) } },
  { name: 'granting', path: '/desk/authority', before: supervisor },
  { name: 'money', path: '/desk/money', before: manager, act: async (page) => { await page.click(test('payout-PAID')); await page.click(test('verify-go')) } },
  { name: 'accuracy', path: '/desk/accuracy', before: manager },
  { name: 'accuracy-item', path: '/desk/accuracy', before: manager, act: (page) => page.click(`${test('item-agreement')} tbody button`) },
  { name: 'letters', path: '/desk/letters', before: agent },
  { name: 'mails', path: '/desk/mails', before: supervisor, act: async (page) => { await page.click(`${test('mail')}:nth-child(2) ${test('file-mail')}`); await page.waitForSelector(test('mail-filed')); await page.click(`${test('mail')}:nth-child(3) ${test('dismiss-mail')}`); await page.waitForSelector(test('mail-dismissed')) } },
  { name: 'case-asked', path: `/desk/cases/${NUMBER}`, before: agent, act: async (page) => { await page.click(`[data-state="ANSWERED"] ${test('note-answers')}`) } },
  { name: 'case-deliveries', path: `/desk/cases/${NUMBER}`, before: agent, full: true, act: async (page) => { await page.click(`${test('letter')}:nth-of-type(2) ${test('choose-other-way')}`); await page.click(test('edit-postal-address')) } },
  { name: 'promises', path: '/desk/promises', before: agent },
  { name: 'late-news', path: '/desk/cases', before: manager, act: (page) => page.click(test('list-late')) },
  { name: 'case-over', path: '/desk/cases/FD-261120-7T1YD2EF', before: manager, act: tab('closing', (page) => page.click(test('reopen-case'))) },
  { name: 'case-over-reply', path: '/desk/cases/FD-261120-7T1YD2EF', before: agent, act: tab('reply') },
  { name: 'case-came-back', path: '/desk/cases/FD-261120-7T1YD2EF', before: manager, act: tab('remedy', (page) => page.click(test('came-back'))) },
  { name: 'wording', path: '/desk/wording', before: manager, act: async (page) => { await page.click(`[data-code="control-neutral"] ${test('edit-wording')}`) } },
  { name: 'case-reply-promises', path: `/desk/cases/${NUMBER}`, before: agent, act: async (page) => { await page.click(test('tab-reply')); await page.selectOption(test('template'), 'refund'); await page.waitForSelector(test('found-promises')); await page.click(test('delay-promise')) } },
  { name: 'file-choose', path: '/' },
  {
    name: 'file-form',
    path: '/?bu=food',
    act: async (page) => {
      await page.fill(test('complaint-text'), '昨天在南山店买的全麦面包，回家打开发现有霉斑，孩子已经吃了一口。')
      await page.click(test('dimension-quality'))
      await page.click(test('item-mould'))
      await page.click(test('open-contact'))
    }
  },
  {
    name: 'file-trouble',
    path: '/?bu=food',
    sizes: ['phone'],
    act: async (page) => {
      await page.fill(test('complaint-text'), 'offline')
      await page.click(test('submit-complaint'))
      await page.waitForSelector(test('problem'))
    }
  },
  {
    name: 'file-done',
    path: '/?bu=food',
    act: async (page) => {
      await page.fill(test('complaint-text'), '面包有霉斑')
      await page.click(test('submit-complaint'))
      await page.waitForSelector(test('filed'))
    }
  },
  { name: 'file-english', path: '/?bu=cement&lang=en', sizes: ['phone'] },
  {
    name: 'track-files',
    path: `/track/${NUMBER}#assigned`,
    act: async (page) => {
      await page.setInputFiles(test('choose-files'), { name: '动画.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') })
      await page.waitForSelector(test('problem'))
    }
  },
  {
    name: 'desk-new',
    path: '/desk/new',
    before: agent,
    act: async (page) => {
      await page.selectOption(test('counter-channel'), 'REGULATOR')
      await page.fill(test('counter-text'), '消费者反映购买的酸奶发霉。')
    }
  },
  {
    name: 'desk-new-receipt',
    path: '/desk/new',
    before: agent,
    act: async (page) => {
      await page.fill(test('counter-text'), '酸奶发霉')
      await page.click(test('counter-file'))
      await page.waitForSelector(test('counter-receipt'))
    }
  },
  { name: 'track-lookup', path: '/track' },
  { name: 'track-assigned', path: `/track/${NUMBER}#assigned` },
  { name: 'track-value', path: `/track/${NUMBER}#assigned`, act: async (page) => { await page.click(test('value-use-open')); await page.waitForSelector(test('value-used')); await page.click(test('value-refuse')) } },
  { name: 'track-visit', path: `/track/${NUMBER}#visit` },
  { name: 'track-offer', path: `/track/${NUMBER}#offer` },
  {
    name: 'track-asked',
    path: `/track/${NUMBER}#asked`,
    act: (page) => page.fill(test('answer-batch-number'), 'B-20261101')
  },
  {
    name: 'track-withdrawing',
    path: `/track/${NUMBER}#assigned`,
    sizes: ['phone'],
    act: async (page) => {
      await page.click(test('open-withdrawal'))
      await page.click(test('withdraw'))
      await page.click(test('withdraw-sure'))
      await page.waitForSelector(test('grace'))
    }
  },
  { name: 'mentions', path: '/desk/mentions', before: signedInAs('food-manager-1', ['bu-manager'], ['food']) },
  {
    name: 'case-asking',
    path: `/desk/cases/${NUMBER}`,
    before: agent,
    act: async (page) => {
      await page.click(test('ask-customer'))
      await page.click(test('question-kept'))
    }
  },
  { name: 'track-resolved', path: `/track/${NUMBER}#resolved`, sizes: ['phone'] },
  { name: 'track-closed', path: `/track/${NUMBER}#closed`, sizes: ['phone'] },
  { name: 'track-unknown', path: `/track/${NUMBER}#wrong`, sizes: ['phone'] },
  {
    name: 'survey',
    path: '/s#open',
    act: async (page) => {
      await page.check(test('csat-4'))
      await page.check(test('resolved-yes'))
      await page.check(test('nps-9'))
    }
  },
  { name: 'survey-used', path: '/s#gone', sizes: ['phone'] },
  { name: 'nowhere', path: '/nothing', sizes: ['phone'] },
  { name: 'desk-sign-in', path: `/desk/cases/${NUMBER}`, sizes: ['desktop'], act: (page) => page.waitForSelector(test('case-number')) },
  { name: 'desk-cases', path: '/desk/cases', before: agent },
  { name: 'desk-search', path: '/desk/search?q=%E9%9D%A2%E5%8C%85%20%E5%BA%97%E5%91%98', before: agent, act: (page) => page.waitForSelector(test('found')) },
  { name: 'desk-search-none', path: '/desk/search?q=%E6%B2%A1%E6%9C%89', before: agent, sizes: ['phone'] },
  { name: 'desk-search-short', path: '/desk/search?q=%E8%8D%AF', before: quality, sizes: ['desktop'] },
  { name: 'desk-told', path: '/desk/cases', before: quality, act: (page) => page.click(test('list-told')) },
  { name: 'desk-all', path: '/desk/cases', before: quality, sizes: ['desktop'] },
  { name: 'desk-case-reply', path: `/desk/cases/${NUMBER}`, before: agent, act: tab('reply', (page) => page.fill(test('reply-text'), REPLY).then(() => page.waitForTimeout(900))) },
  { name: 'desk-case-asked', path: `/desk/cases/${NUMBER}`, before: agent, act: (page) => page.click(test('decline')) },
  { name: 'desk-case-clocks', path: `/desk/cases/${NUMBER}`, before: agent, act: (page) => page.click(test('clock') + ':last-of-type summary').then(() => page.click(test('tab-routing'))) },
  { name: 'desk-case-triage', path: `/desk/cases/${NUMBER}`, before: agent, act: tab('triage') },
  { name: 'desk-case-regrade', path: `/desk/cases/${NUMBER}`, before: agent, act: tab('triage', (page) => page.click(`label:has(${test('severity-S3')})`).then(() => page.waitForSelector(test('clock-change')))) },
  {
    name: 'desk-case-remedy',
    path: `/desk/cases/${NUMBER}`,
    before: agent,
    act: tab('remedy', async (page) => {
      await page.check(test('remedy-REDRESS'))
      await page.fill(test('remedy-amount'), '600')
      await page.click(test('propose-remedy'))
      await page.waitForSelector(test('remedy-result'))
    })
  },
  { name: 'desk-case-advice', path: `/desk/cases/${NUMBER}`, before: agent, act: tab('remedy', async (page) => {
    await page.check(test('remedy-REDRESS'))
    await page.click(`${test('advice-basis')} summary`)
    await page.check(test('by-law'))
  }) },
  { name: 'desk-case-tell', path: `/desk/cases/${NUMBER}?tab=remedy`, before: agent, ready: test('tell'), act: (page) => page.click(test('tell')) },
  { name: 'desk-case-change-amount', path: `/desk/cases/${NUMBER}?tab=remedy`, before: agent, ready: test('change-remedy'), act: (page) => page.click(test('change-remedy')) },
  { name: 'desk-case-closing', path: `/desk/cases/${NUMBER}`, before: agent, sizes: ['desktop'], act: tab('closing') },
  { name: 'desk-case-timeline', path: `/desk/cases/${NUMBER}?tab=timeline`, before: agent, ready: test('timeline-away') },
  { name: 'desk-case-timeline-money', path: `/desk/cases/${NUMBER}?tab=timeline&lang=en`, before: supervisor, ready: test('timeline-entry'), act: (page) => page.click(test('timeline-money')) },
  { name: 'desk-case-timeline-print', path: `/desk/cases/${NUMBER}?tab=timeline`, before: agent, sizes: ['desktop'], ready: test('timeline-entry'), act: (page) => page.emulateMedia({ media: 'print' }) },
  { name: 'desk-shortcuts', path: `/desk/cases/${NUMBER}`, before: agent, sizes: ['desktop'], full: false, ready: test('case-number'), act: async (page) => {
    await page.keyboard.press('?')
    await page.waitForSelector(test('shortcut-sheet'))
  } },
  { name: 'desk-case-routing', path: `/desk/cases/${NUMBER}`, before: supervisor, act: tab('routing') },
  { name: 'desk-demands', path: '/desk/approvals?tab=demands', before: supervisor },
  { name: 'desk-approvals', path: '/desk/approvals', before: supervisor, act: (page) => page.click(test('decide-REFUSE')) },
  { name: 'desk-own-requests', path: '/desk/approvals?tab=mine', before: agent, ready: test('own-decided') },
  { name: 'desk-board', path: '/desk/board', before: supervisor, ready: test('board-case') },
  { name: 'desk-board-give', path: '/desk/board?lang=en', before: supervisor, ready: test('board-case'), full: false, act: async (page) => {
    await page.click(test('give'))
    await page.selectOption(test('give-staff'), 'food-agent-2')
  } },
  { name: 'desk-board-dragged', path: '/desk/board', before: supervisor, ready: test('board-case'), sizes: ['desktop'], full: false, act: async (page) => {
    await page.dragAndDrop(test('board-case'), '[data-staff="food-agent-2"]')
    await page.waitForSelector(test('give-staff'))
  } },
  { name: 'desk-board-given', path: '/desk/board', before: supervisor, ready: test('board-case'), sizes: ['phone'], act: async (page) => {
    await page.click(test('give'))
    await page.selectOption(test('give-staff'), 'food-agent-2')
    await page.fill(test('give-reason'), '平衡工作量')
    await page.click(test('give-save'))
    await page.waitForSelector(test('undo'))
  } },
  { name: 'desk-hand-offs-told', path: '/desk/hand-offs?list=told&lang=en', before: supervisor, ready: test('handoff-row') },
  { name: 'desk-hand-offs', path: '/desk/hand-offs', before: manager, act: async (page) => {
    await page.click(`[data-test="handoff-row"]:nth-child(1) > button`)
    await page.click(test('handoff-DECLINE'))
    await page.click(`[data-test="handoff-row"]:nth-child(2) > button`)
    await page.click(test('plan-visit'))
  } },
  { name: 'desk-case-handoff', path: `/desk/cases/${NUMBER}`, before: agent, act: (page) => page.click(test('handoff-new')) },
  { name: 'desk-lessons', path: '/desk/lessons', before: manager, act: async (page) => {
    await page.click(test('lesson-notices'))
    await page.waitForSelector(test('notice-effect'))
    await page.click(test('tell-customers'))
  } },
  { name: 'desk-lessons-none', path: '/desk/lessons?lang=en', before: manager, act: async (page) => {
    await page.fill(test('lesson-search'), 'honey')
    await page.click(test('lesson-search-go'))
    await page.waitForSelector(test('empty'))
  } },
  { name: 'desk-lessons-trouble', path: '/desk/lessons', before: manager, sizes: ['phone'], act: async (page) => {
    await page.fill(test('lesson-search'), '故障')
    await page.click(test('lesson-search-go'))
    await page.waitForSelector(test('problem'))
  } },
  { name: 'desk-actions', path: '/desk/actions', before: manager, ready: test('action') },
  { name: 'desk-actions-give', path: '/desk/actions', before: manager, sizes: ['phone'], act: (page) => page.locator(test('action-give')).first().click() },
  { name: 'desk-actions-check', path: '/desk/actions?lang=en', before: manager, act: async (page) => {
    await page.click(`label:has(${test('actions-TO_CHECK')})`)
    await page.click(test('action-check'))
  } },
  { name: 'desk-case-learning', path: `/desk/cases/${NUMBER}`, before: manager, act: tab('learning', async (page) => {
    await page.click(test('edit-cause'))
    await page.click(test('new-action'))
    await page.click(test('new-meeting'))
  }) },
  { name: 'desk-case-final', path: `/desk/cases/${NUMBER}`, before: agent, act: tab('closing', (page) => page.click(test('write-final'))) },
  { name: 'desk-boards', path: '/desk/boards', before: supervisor, act: (page) => page.waitForTimeout(1200) },
  { name: 'desk-boards-all', path: '/desk/boards?lang=en', before: quality, sizes: ['desktop'], act: (page) => page.waitForTimeout(1200) },
  { name: 'desk-rules', path: '/desk/rules', before: supervisor },
  { name: 'desk-rules-edit', path: '/desk/rules', before: manager, act: (page) => page.click('#tab-edit') },
  { name: 'desk-rules-override', path: '/desk/rules', before: manager, act: async (page) => {
    await page.click('#tab-edit')
    await page.click(test('override'))
    await page.locator('.el-select-dropdown__item:visible').last().click()
    await page.click(test('take-level'))
  } },
  { name: 'desk-rules-test', path: '/desk/rules', before: manager, act: async (page) => {
    await page.click('#tab-test')
    await page.click(test('test-policies'))
    await page.click(test('recount-show'))
    await page.waitForSelector(test('recount-found'))
  } },
  { name: 'money-rules', path: '/desk/money-rules', before: manager, ready: test('part-FLOORS') },
  { name: 'money-rules-en', path: '/desk/money-rules?lang=en', before: manager, ready: test('part-FLOORS'), sizes: ['desktop'] },
  { name: 'money-rules-edit', path: '/desk/money-rules', before: manager, act: async (page) => {
    await page.click('#tab-edit')
    await page.fill(test('rules-because'), '春节前资深坐席代主管')
    await page.click(test('rules-show'))
    await page.waitForSelector(test('rules-raises'))
  } },
  { name: 'money-rules-values', path: '/desk/money-rules', before: manager, act: async (page) => {
    await page.click('#tab-edit')
    await page.locator(test('subject-PATIENCE')).check({ force: true })
    await page.waitForSelector(test('field-opens'))
  } },
  { name: 'money-rules-proposals', path: '/desk/money-rules', before: signedInAs('admin-1', ['admin'], ['food']), act: (page) => page.click('#tab-proposals') },
  { name: 'money-rules-staff', path: '/desk/money-rules', before: manager, act: async (page) => {
    await page.click('#tab-staff')
    await page.click(`[data-staff="food-senior-1"] ${test('edit-tier')}`)
    await page.click(`[data-staff="food-senior-1"] ${test('tier-history')}`)
  } },
  { name: 'money-rules-history', path: '/desk/money-rules', before: manager, act: (page) => page.click('#tab-history') },
  { name: 'intake-rules', path: '/desk/intake-rules', before: manager, ready: test('part-ROLLUPS') },
  { name: 'intake-rules-edit', path: '/desk/intake-rules', before: manager, act: async (page) => {
    await page.click('#tab-edit')
    await page.fill(test('rules-because'), '客户多在三天内答复')
    await page.click(test('rules-show'))
    await page.waitForSelector(test('rules-raises'))
  } },
  { name: 'intake-rules-reasons', path: '/desk/intake-rules?lang=en&owner=group', before: signedInAs('admin-1', ['admin'], ['food']), act: async (page) => {
    await page.click('#tab-edit')
    await page.locator(test('subject-REASONS')).check({ force: true })
    await page.waitForSelector(test('rule-UNDER_THREAT'))
  } },
  { name: 'intake-rules-contact', path: '/desk/intake-rules', before: manager, act: async (page) => {
    await page.click('#tab-edit')
    await page.locator(test('subject-CONTACT')).check({ force: true })
    await page.waitForSelector(test('field-contactZh'))
  } },
  { name: 'intake-rules-rollups', path: '/desk/intake-rules?owner=group', before: signedInAs('admin-1', ['admin'], ['food']), act: async (page) => {
    await page.click('#tab-edit')
    await page.locator(test('subject-ROLLUPS')).check({ force: true })
    await page.waitForSelector(test('rule-product-safety'))
  } },
  { name: 'intake-rules-proposals', path: '/desk/intake-rules', before: signedInAs('admin-1', ['admin'], ['food']), sizes: ['desktop'], act: (page) => page.click('#tab-proposals') },
  { name: 'word-lists', path: '/desk/word-lists', before: manager, ready: test('word-groups'), act: async (page) => {
    await page.fill(test('trial-text'), '牛奶发霉了，孩子拉肚子，要求退款，气死了')
    await page.click(test('try-it'))
    await page.waitForSelector(test('tried'))
    await page.click(`[data-word="崩牙"] ${test('retire-word')}`)
  } },
  { name: 'word-lists-en', path: '/desk/word-lists?lang=en', before: manager, sizes: ['desktop'], ready: test('word-groups'), act: async (page) => {
    await page.locator(test('list-KEYWORD')).check({ force: true })
    await page.waitForSelector('[data-word="发霉"]')
  } },
  { name: 'taxonomy-add', path: '/desk/taxonomy', before: manager, act: (page) => page.click(test('add-item')) },
  { name: 'desk-rules-years', path: '/desk/rules', before: quality, act: (page) => page.click('#tab-years') },
  { name: 'desk-rules-year-accepted', path: '/desk/rules', before: quality, act: async (page) => { await page.click('#tab-years'); await page.fill(test('year-because'), '与通知原文一致'); await page.click(test('accept-year')); await page.waitForSelector(test('year-accepted')) } },
  { name: 'desk-rules-history', path: '/desk/rules?lang=en', before: quality, sizes: ['desktop'], act: (page) => page.click('#tab-history') },
  { name: 'desk-staff', path: '/desk/staff', before: supervisor },
  { name: 'desk-staff-people', path: '/desk/staff', before: supervisor, act: async (page) => {
    await page.click('#tab-people')
    await page.click(test('edit-food-agent-1'))
  } },
  { name: 'desk-staff-import', path: '/desk/staff', before: supervisor, act: async (page) => {
    await page.click('#tab-import')
    await page.fill(test('import-table'), 'id,tier\nBob,x')
    await page.click(test('import-show'))
    await page.waitForSelector(test('import-rows'))
  } },
  { name: 'desk-staff-changes', path: '/desk/staff', before: supervisor, act: (page) => page.click('#tab-changes') },
  { name: 'desk-staff-gaps', path: '/desk/staff', before: supervisor, sizes: ['desktop'], act: (page) => page.click('#tab-gaps') },
  { name: 'policy', path: '/policy/food' },
  { name: 'notices', path: '/desk/policies', before: manager, act: (page) => page.click(test('new-notice')) },
  { name: 'desk-customer', path: '/desk/customers?unit=food&customer=c-0123456789ABCDEFGHJK', before: quality },
  { name: 'desk-customer-access', path: '/desk/customer-access', before: quality },
  { name: 'desk-customers', path: '/desk/customers', before: supervisor, act: async (page) => { await page.fill(test('customer-search'), '13800001234'); await page.click(test('customer-search-go')); await page.waitForSelector(test('customer-record')) } },
  { name: 'desk-grievances', path: '/desk/grievances', before: agent, full: true, act: async (page) => { await page.fill(test('grievance-text'), '客人说孩子吃完上吐下泻'); await page.click(test('grievance-send')); await page.waitForSelector(test('grievance-alarm')); await page.click(test('all-clear')) } },
  { name: 'desk-remarks', path: '/desk/remarks', before: agent, act: (page) => page.click(test('convert-remark')) },
  { name: 'case-unreasonable', path: `/desk/cases/${NUMBER}`, before: agent, act: async (page) => { await page.click(test('tab-triage')); await page.click(`label:has(${test('demand-UNREASONABLE')})`) } },
  { name: 'desk-policies', path: '/desk/policies', before: signedInAs('food-manager-1', ['bu-manager'], ['food']) }
]
