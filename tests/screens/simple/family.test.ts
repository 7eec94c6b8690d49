import 'fake-indexeddb/auto'
import type { VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { letGo } from '#client/state/keep-together.ts'
import { slipOfThisDevice } from '#client/state/slip.ts'
import { useSyncStatus } from '#client/state/sync-status.ts'
import { aBooking, aLesson, anActor, aRequest } from '../../unit/domain/sample-rows.ts'
import { beginAs, goTo, openSimple, PATIENCE } from './open-simple.ts'

const begun = vi.hoisted(() => vi.fn(() => Promise.resolve()))
vi.mock('#client/state/useAccount.ts', () => ({
  useAccount: () => ({ beginWith: begun, beginAsResident: begun, end: begun }),
}))

const UBE = '352021'
const JOINED = {
  id: 'family-1',
  isJoined: true,
  name: '見本　良子',
  relation: '子',
  endsAt: '2027-05-20T03:00:00.000Z',
}

let page: VueWrapper | undefined
let family: unknown[]
const answers = new Map<string, () => Response>()
const asked: { line: string; body: unknown }[] = []

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('magonote.preferences', JSON.stringify({ municipality: UBE }))
  setActivePinia(createPinia())
  asked.length = 0
  family = [JOINED]
  answers.clear()
  begun.mockClear()
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: () => new Promise(() => undefined) },
  })
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit = {}) => {
    const line = `${method} ${path}`
    asked.push({ line, body: JSON.parse(typeof body === 'string' ? body : 'null') })
    const answer = answers.get(line)
    if (answer) return Promise.resolve(answer())
    if (line.startsWith('GET /api/family')) return Promise.resolve(Response.json({ family }))
    return Promise.reject(new TypeError('no network'))
  })
})
afterEach(() => {
  letGo()
  page?.unmount()
  page = undefined
  vi.unstubAllGlobals()
})

const says = (text: string): Promise<void> => expect.poll(() => page?.text(), PATIENCE).toContain(text)
const press = async (text: string): Promise<void> => {
  const button = page?.findAll('button').find((one) => one.text() === text)
  if (!button) throw new Error(`there is no button ${text}`)
  await button.trigger('click')
}
const bodyOf = (line: string): unknown => asked.find((one) => one.line === line)?.body

describe('ご家族に知らせる', () => {
  const learner = { ...anActor('learner', 'hana'), municipality: UBE, subjectId: 'hana' }

  test('lists who is let in and until when, and ends it after asking', async () => {
    answers.set('POST /api/family/end', () => {
      family = []
      return new Response(null, { status: 204 })
    })
    await beginAs(learner)
    page = await openSimple('/tell-family')
    await says('見本　良子さん（子）')
    await says('2027年5月20日')
    await press('終わりにする')
    await says('この方の画面からは、すぐに見えなくなります')
    expect(bodyOf('POST /api/family/end')).toBeUndefined()
    await page.get('dialog[open] button').trigger('click')
    await says('いまは、だれにも知らせていません')
    expect(bodyOf('POST /api/family/end')).toEqual({ id: 'family-1' })
  })

  test('invites for half a year unless something else is chosen, and shows the code', async () => {
    const codeEndsAt = '2026-11-27T03:00:00.000Z'
    answers.set('POST /api/family', () =>
      Response.json({ municipality: UBE, id: 'family-2', code: '7K2Q-WX9D-3MZA', codeEndsAt }),
    )
    await beginAs(learner)
    page = await openSimple('/tell-family')
    await says('見本　良子')
    await press('招待の紙を出す')
    await says('7K2Q-WX9D-3MZA')
    await says('1回だけ使えます。11月27日')
    expect(bodyOf('POST /api/family')).toEqual({ learnerId: 'hana', days: 180 })
  })

  test('a device the server does not know yet signs in by its slip first', async () => {
    const { learnerId, key } = slipOfThisDevice(UBE)
    let isIn = false
    answers.set(`GET /api/family?learnerId=${learnerId}`, () =>
      isIn ? Response.json({ family }) : Response.json({ code: 'not-signed-in' }, { status: 401 }),
    )
    answers.set('POST /api/session/slip', () => {
      isIn = true
      return Response.json({
        account: { municipality: UBE, accountId: 'a', role: 'learner', subjectId: learnerId },
      })
    })
    await beginAs({ ...learner, subjectId: learnerId })
    page = await openSimple('/tell-family')
    await says('見本　良子')
    expect(bodyOf('POST /api/session/slip')).toEqual({ municipality: UBE, learnerId, key })
  })

  test.each([
    [404, 'まだ申し込みがありません'],
    [409, '8人になりました'],
  ])('says why nobody was invited (%i)', async (status, sentence) => {
    answers.set('POST /api/family', () => Response.json({}, { status }))
    await beginAs(learner)
    page = await openSimple('/tell-family')
    await says('見本　良子')
    await press('招待の紙を出す')
    await says(sentence)
  })
})

describe('ご家族の招待を受ける', () => {
  const fill = async (): Promise<void> => {
    await says('あなたのお名前')
    await page?.get('#family-name').setValue('見本　良子')
    await page?.get('input[value="子"]').setValue()
    await page?.get('form').trigger('submit')
  }

  test('a scanned invitation needs only name and relation', async () => {
    const account = { municipality: UBE, accountId: 'family-1', role: 'family', subjectId: 'hana' }
    answers.set('POST /api/session/family', () => Response.json({ account, name: '見本　良子' }))
    page = await openSimple(`/family#${UBE}.7K2Q-WX9D-3MZA`)
    await fill()
    await expect.poll(() => begun.mock.calls.at(0), PATIENCE).toEqual([account])
    expect(bodyOf('POST /api/session/family')).toEqual({
      municipality: UBE,
      code: '7K2Q-WX9D-3MZA',
      name: '見本　良子',
      relation: '子',
    })
  })

  test('another invitation scanned while the page is open counts, and what was typed stays', async () => {
    answers.set('POST /api/session/family', () => Response.json({ code: 'code-used' }, { status: 410 }))
    page = await openSimple(`/family#${UBE}.7K2Q-WX9D-3MZA`)
    await fill()
    await says('もう使われています')
    await goTo(page, `/family#${UBE}.8K2Q-WX9D-3MZA`)
    await expect.poll(() => page?.text(), PATIENCE).not.toContain('もう使われています')
    asked.length = 0
    await page.get('form').trigger('submit')
    await expect
      .poll(() => bodyOf('POST /api/session/family'), PATIENCE)
      .toMatchObject({ code: '8K2Q-WX9D-3MZA', name: '見本　良子' })
  })

  test.each([
    [410, { code: 'code-used' }, 'もう使われています'],
    [410, { code: 'code-over' }, '終わっています'],
    [401, { code: 'code-unknown' }, '番号がちがいます'],
  ])('says plainly why not (%i)', async (status, body, sentence) => {
    answers.set('POST /api/session/family', () => Response.json(body, { status }))
    page = await openSimple(`/family#${UBE}.7K2Q-WX9D-3MZA`)
    await fill()
    await says(sentence)
    expect(begun).not.toHaveBeenCalled()
  })

  test('waits while this device still has something unsent', async () => {
    await beginAs({ ...anActor('learner', 'hana'), municipality: UBE })
    useSyncStatus().note({ waiting: 2 })
    page = await openSimple('/family')
    await says('まだ送れていないものが2件あります')
    expect(page.find('#family-name').exists()).toBe(false)
  })
})

describe('What family sees', () => {
  test('of a wish they did not make only how it stands, and nothing to give up', async () => {
    const database = await beginAs({ ...anActor('family', 'hana'), municipality: UBE })
    await database
      .rows('lesson')
      .put(aLesson('line', { state: 'confirmed', requestId: 'wish', passWord: '' }))
    await database.rows('request').put({ ...aRequest('wish', 'hana'), state: 'booked', lessonId: 'line' })
    page = await openSimple('/bookings')
    await says('うかがう人が決まりました')
    await says('日にち')
    for (const word of ['知りたいこと', '場所', '合言葉', '取りやめる'])
      expect(page.get('article').text()).not.toContain(word)
  })

  test('of a class that was booked how it stands and when it is, not which class', async () => {
    const database = await beginAs({ ...anActor('family', 'hana'), municipality: UBE })
    const lesson = aLesson('line', { title: 'LINEで写真を送ろう' })
    await database.rows('lesson').put(lesson)
    await database.rows('booking').put(aBooking('line', 'hana'))
    page = await openSimple('/bookings')
    await says('日にち')
    for (const word of ['知りたいこと', '場所', lesson.title, lesson.placeName, '取りやめる'])
      expect(page.get('article').text()).not.toContain(word)
  })

  test('the front page offers nothing to ask for, and a way out', async () => {
    await beginAs({ ...anActor('family', 'hana'), municipality: UBE })
    page = await openSimple('/')
    await says('ご家族として見ています')
    expect(page.text()).not.toContain('家に来てもらう')
  })
})
