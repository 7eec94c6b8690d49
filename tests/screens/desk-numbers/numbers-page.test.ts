import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { bookingId } from '#domain/booking/booking.ts'
import type { Attendance } from '#domain/attendance/attendance.ts'
import { attendancesSoFar } from '#domain/numbers/attendances-so-far.ts'
import { LoadedRows, put } from '#domain/rows.ts'
import { Form } from '#domain/words.ts'
import NumbersPage from '#client/desk/numbers/NumbersPage.vue'
import { fetchNumbers, fetchSamplePeople } from '#client/state/api.ts'
import { aBooking, aLesson, anActor, NOW, TODAY } from '../../unit/domain/sample-rows.ts'
import { deskDevice, keep, pressButton, savedFiles, showPage, shows } from '../desk-import/desk-page.ts'

vi.mock('#client/state/api.ts', () => ({ fetchNumbers: vi.fn(), fetchSamplePeople: vi.fn() }))

const UBE_ROWS = cast(TODAY).find(({ code }) => code === UBE.code)?.rows ?? []

const answer = {
  fiscalYear: 2026,
  municipalities: [
    {
      code: '352021',
      name: '宇部市',
      rows: Form.options.map((form) => ({
        form,
        lessons: form === '移動型' ? 0 : 2,
        attendances: 12,
        people: null,
      })),
      total: { lessons: 10, attendances: 60, people: null },
    },
  ],
}

const valueOf = (page: ReturnType<typeof showPage>, name: string): string => {
  const term = page.findAll('dt').find((one) => one.text() === name)
  return term?.element.nextElementSibling?.textContent ?? ''
}
const presence = (lessonId: string, personId: string): Attendance => ({
  id: `attendance.${lessonId}.${personId}`,
  lessonId,
  personKind: 'learner',
  personId,
  mark: 'present',
  at: NOW,
  authorId: 'account-x',
  flags: [],
})

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date', 'performance'] })
  vi.mocked(fetchNumbers).mockResolvedValue(answer)
  vi.mocked(fetchSamplePeople).mockResolvedValue([])
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  document.body.innerHTML = ''
})

describe('The numbers', () => {
  it('shows the attendances that the records of the year come to', async () => {
    const rows = new LoadedRows().with(UBE_ROWS)
    const facts = {
      lessons: rows.all('lesson'),
      bookings: rows.all('booking'),
      attendances: rows.all('attendance'),
    }
    await deskDevice(anActor('coordinator'), UBE_ROWS)
    const page = showPage(NumbersPage)
    await shows(page, 'この市町の数字')
    expect(attendancesSoFar(facts)).toBeGreaterThan(5)
    expect(valueOf(page, '延べ参加者数（累計）')).toBe(String(attendancesSoFar(facts)))
    expect(page.get('svg[role=img] title').text()).toBe(
      `延べ参加者数の累計。11月まで${attendancesSoFar(facts)}人。`,
    )
    expect(page.find('details table').text()).toContain('11月')
  })

  it('changes a figure as soon as an attendance arrives', async () => {
    const lesson = aLesson('lesson-1', { lessonDay: '2026-11-19', state: 'held' })
    const booking = aBooking(lesson.id, 'learner-1', { seats: 2 })
    const store = await deskDevice(anActor('coordinator'), [put('lesson', lesson), put('booking', booking)])
    const page = showPage(NumbersPage)
    await shows(page, 'この市町の数字')
    expect(valueOf(page, '延べ参加者数（累計）')).toBe('0')
    expect(valueOf(page, '未記録の講座')).toBe('1')
    await keep(store, [put('attendance', presence(lesson.id, 'learner-1'))])
    await vi.waitFor(() => expect(valueOf(page, '延べ参加者数（累計）')).toBe('2'))
    expect(valueOf(page, '未記録の講座')).toBe('0')
    expect(bookingId(lesson.id, 'learner-1')).toBe(booking.id)
  })

  it('shows another fiscal year when it is chosen', async () => {
    const lesson = aLesson('lesson-1', { lessonDay: '2026-03-31', state: 'held' })
    await deskDevice(anActor('coordinator'), [
      put('lesson', lesson),
      put('booking', aBooking(lesson.id, 'learner-1')),
      put('attendance', presence(lesson.id, 'learner-1')),
    ])
    const page = showPage(NumbersPage)
    await shows(page, 'この市町の数字')
    expect(valueOf(page, '実人数')).toBe('0')
    await page.get('select').setValue('2025')
    expect(valueOf(page, '実人数')).toBe('1')
    expect(vi.mocked(fetchNumbers)).toHaveBeenLastCalledWith(2025)
  })

  it('tells few persons by words in the table of the municipalities, and 0 where no lesson was given', async () => {
    await deskDevice(anActor('coordinator'), [])
    const saved = savedFiles()
    const page = showPage(NumbersPage)
    await shows(page, '宇部市')
    const cells = page.get('.towns tbody tr').findAll('td')
    expect(cells.map((cell) => cell.text())).toEqual([
      '12',
      '12',
      '0',
      '12',
      '12',
      '12',
      '60',
      '5人未満など',
      '10',
    ])
    await pressButton(page, '県内の表をCSVで保存する')
    expect(await saved[0]?.text()).toContain('352021,宇部市,合計,10,60,5人未満など')
  })

  it('shows a viewer of the prefecture the municipalities and nothing of an own one', async () => {
    await deskDevice(anActor('prefecture-viewer'), [])
    const page = showPage(NumbersPage)
    await shows(page, '宇部市')
    expect(page.text()).not.toContain('この市町の数字')
    expect(page.text()).toContain('県内の市町')
  })

  it('says that the municipalities cannot be read without a connection, and asks again when told', async () => {
    vi.mocked(fetchNumbers).mockRejectedValueOnce(new TypeError('offline'))
    await deskDevice(anActor('coordinator'), UBE_ROWS)
    const page = showPage(NumbersPage)
    await shows(page, 'いま県内の数字を読めません')
    expect(page.text()).toContain('この市町の数字')
    await pressButton(page, 'もう一度読む')
    await shows(page, '県内の表をCSVで保存する')
    expect(page.text()).not.toContain('いま県内の数字を読めません')
  })

  it('marks the figures of a demonstration', async () => {
    vi.mocked(fetchSamplePeople).mockResolvedValue([
      { municipality: '352021', name: '見本', role: 'coordinator', pin: '000000' },
    ])
    await deskDevice(anActor('coordinator'), [])
    await shows(showPage(NumbersPage), '見本の数字です')
  })
})
