const test = (name) => `[data-test="${name}"]`
const NUMBER = 'FD-261121-8K3QZ7M4'

/** Every page in the states that matter: name, address, and what is done before the picture. */
export const shots = [
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
  { name: 'track-lookup', path: '/track' },
  { name: 'track-assigned', path: `/track/${NUMBER}#assigned` },
  { name: 'track-offer', path: `/track/${NUMBER}#offer` },
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
  { name: 'nowhere', path: '/nothing', sizes: ['phone'] }
]
