import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import { unreportedViews } from '#client/database/seen-views.ts'
import { useSession } from '#client/state/session.ts'
import { openDesk, type OpenDesk, PATIENCE, TODAY } from './open-desk.ts'

let desk: OpenDesk
afterEach(() => {
  desk.wrapper.unmount()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const AT = `${TODAY}T03:00:00.000Z`
const aLine = (number: number, more: Record<string, unknown> = {}) => ({
  number,
  at: AT,
  accountId: UBE.coordinator.accountId,
  what: 'contact.viewed',
  about: [`learner/${UBE.todaysLearnerId}`, 'place/desk-person', `seen/${AT}`],
  more: 0,
  hash: `hash-${number}`,
  ...more,
})

/** A hub that answers these pages of lines, one after another; gives the addresses that were asked. */
const hubThatAnswers = (...pages: unknown[]): string[] => {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    if (path.startsWith('/api/audit')) asked.push(path)
    const page = path.startsWith('/api/audit') ? pages.shift() : undefined
    const isKnown = page !== undefined
    return Promise.resolve(new Response(JSON.stringify(page ?? {}), { status: isKnown ? 200 : 503 }))
  })
  return asked
}
const pageOf = (lines: unknown[], more = false) => ({
  lines,
  accounts: [{ id: UBE.coordinator.accountId, role: 'coordinator' }],
  devices: [{ id: 'tablet-1', label: 'タブレット3' }],
  more,
})
const lines = () => desk.wrapper.findAll('[data-testid="audit-lines"] tbody tr').map((one) => one.text())

describe('The log', () => {
  test('tells each line as a sentence, with the names this desk knows', async () => {
    const onTablet = { what: 'contact.delivered', about: ['device/tablet-1'], accountId: null }
    hubThatAnswers(pageOf([aLine(2), aLine(1, onTablet)]))
    desk = await openDesk('/desk/audit')
    await desk.says('の連絡先を見ました')
    await vi.waitFor(
      () => expect(desk.wrapper.text()).toContain(`調整担当者の${UBE.coordinator.name}さんが`),
      PATIENCE,
    )
    expect(lines()).toHaveLength(2)
    expect(desk.wrapper.text()).toContain('人のくわしい内容')
    expect(desk.wrapper.text()).toContain('端末に受け取りました（端末「タブレット3」）')
    expect(desk.wrapper.text()).not.toContain(UBE.todaysLearnerId)
  })

  test('is searched by day and kind, and goes on with older lines', async () => {
    const asked = hubThatAnswers(pageOf([]), pageOf([aLine(7)], true), pageOf([aLine(6)]))
    desk = await openDesk('/desk/audit')
    await desk.says('あてはまる記録はありません')
    await desk.wrapper.findAll('input[type="date"]')[0]?.setValue('2026-11-01')
    await desk.wrapper.get('form.filters select').setValue('export')
    await desk.wrapper.get('form').trigger('submit')
    await desk.says('もっと前を見る')
    await desk.press('もっと前を見る')
    await vi.waitFor(() => expect(lines()).toHaveLength(2), PATIENCE)
    expect(asked.slice(1)).toEqual([
      '/api/audit?from=2026-11-01&kind=export',
      '/api/audit?from=2026-11-01&kind=export&before=7',
    ])
  })

  test("says that it is the server's when that cannot be reached", async () => {
    hubThatAnswers()
    desk = await openDesk('/desk/audit')
    await desk.says('記録を読めませんでした')
    expect(lines()).toEqual([])
  })

  test('is exported for one learner as a table with their name', async () => {
    const asked = hubThatAnswers(
      pageOf([]),
      pageOf([aLine(3, { what: 'export.learner-disclosed' }), aLine(2)]),
    )
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob)
      return 'blob:test'
    })
    desk = await openDesk(`/desk/audit?learner=${UBE.todaysLearnerId}`)
    await desk.says('あてはまる記録はありません')
    await desk.says('についての記録')
    await desk.says('開示請求のために取り出す')
    await desk.press('開示請求のために取り出す')
    await vi.waitFor(() => expect(files).toHaveLength(1), PATIENCE)
    expect(asked).toEqual([
      `/api/audit?learner=${UBE.todaysLearnerId}`,
      `/api/audit/learner/${UBE.todaysLearnerId}`,
    ])
    const csv = (await files[0]?.text()) ?? ''
    expect(csv).toContain('番号,日時,種類,利用者,内容,対象,照合値')
    expect(csv).toContain('さんの連絡先を見ました')
  })
})

describe('What is seen at the desk', () => {
  test('is kept to be told to the hub, once for one look', async () => {
    hubThatAnswers()
    desk = await openDesk('/desk/people')
    await desk.says('受講者')
    const { actor } = useSession()
    const owner = `${actor?.municipality}/${actor?.accountId}`
    await vi.waitFor(() => expect(desk.wrapper.findAll('tbody button').length).toBeGreaterThan(0), PATIENCE)
    const first = desk.wrapper.findAll('tbody button')[0]
    await first?.trigger('click')
    await vi.waitFor(async () => expect((await unreportedViews(owner, 9)).views).toHaveLength(2), PATIENCE)
    await desk.press('閉じる')
    await first?.trigger('click')
    const { views, device } = await unreportedViews(owner, 9)
    expect(device).toMatch(/^views-/)
    expect(views.map(({ where }) => where)).toEqual(['desk-people', 'desk-person'])
    expect(views[1]?.contactId).toMatch(/contact/)
  })
})
