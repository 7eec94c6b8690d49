import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, test } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import CallCard from '#client/desk/calls/CallCard.vue'
import LessonRows from '#client/desk/inbox/LessonRows.vue'
import RequestRows from '#client/desk/inbox/RequestRows.vue'
import BookingRows from '#client/desk/lessons/BookingRows.vue'
import LessonFacts from '#client/desk/lessons/LessonFacts.vue'
import LessonSummary from '#client/desk/lessons/LessonSummary.vue'
import PersonDetail from '#client/desk/people/PersonDetail.vue'
import DecidedHeld from '#client/desk/to-check/DecidedHeld.vue'
import HeldCard from '#client/desk/to-check/HeldCard.vue'
import WishSummary from '#client/desk/visit/WishSummary.vue'
import LearnerCard from '#client/field/visit/LearnerCard.vue'
import VisitHead from '#client/field/visit/VisitHead.vue'
import ActionLink from '#client/kit/ActionLink.vue'
import DataTable from '#client/kit/DataTable.vue'
import NoticeBox from '#client/kit/NoticeBox.vue'
import SummaryList from '#client/kit/SummaryList.vue'
import FamilyRow from '#client/parts/family/FamilyRow.vue'
import TypedInput from '#client/parts/unsent/TypedInput.vue'
import EntryDetails from '#client/simple/my-bookings/EntryDetails.vue'
import { i18n } from '#client/words/words.ts'
import { ATTACKS } from '../contracts/attacks.ts'
import {
  aBooking,
  aCall,
  aContact,
  aHomeVisit,
  aLearner,
  aLesson,
  aRequest,
} from '../unit/domain/sample-rows.ts'
import { heldReport, NOW, REPORT } from './desk/held-report.ts'

const contactOf = (text: string) => ({
  ...aContact('hana'),
  ...{ name: text, kana: text, address: text, family: text, notes: text, telephone: text },
})
const learnerOf = (text: string) => ({ ...aLearner('hana'), area: text, needs: [text] })
const requestOf = (text: string) =>
  aRequest('wish', 'hana', { askedBy: { who: 'family', relation: text }, consent: 'said-to-family' })
const lessonOf = (text: string) =>
  aHomeVisit('visit', 'hana', { title: text, placeName: text, area: text, passWord: text })
const seatOf = (text: string) => ({
  ...{ booking: aBooking('visit', 'hana'), learner: learnerOf(text), contact: contactOf(text), name: text },
  ...{ mark: null, factId: null, report: null },
})
const foundOf = (text: string) => ({
  ...{ lesson: lessonOf(text), bookings: [seatOf(text)], pairings: [] },
  facts: [
    {
      attendance: {
        ...{ id: 'fact', lessonId: 'visit', personKind: 'learner', personId: 'hana', mark: 'present' },
        ...{ at: NOW, authorId: 'x', flags: [] },
      },
      name: text,
    },
  ],
  reports: [{ ...REPORT, learnt: text, next: text, voice: text, name: text, flags: [] }],
})
const typedOf = (text: string) => ({ ...REPORT, learnt: text, next: text, voice: text })
const namesOf = (text: string) => new Map([REPORT.learnerId, REPORT.lessonId].map((id) => [id, text]))
const heldOf = (text: string) => ({
  held: heldReport({ input: typedOf(text), reason: text, sentence: text, decidedAt: NOW, code: 'other' }),
  ...{ names: namesOf(text), authorName: text, deciderName: text },
})
const visitOf = (text: string) => ({
  ...{ lesson: lessonOf(text), place: undefined, resources: [], crew: [], seats: [seatOf(text)], me: null },
})
const entryOf = (text: string) => ({
  ...{
    kind: 'booking',
    id: 'b',
    number: '12345678',
    request: requestOf(text),
    booking: aBooking('c', 'hana'),
  },
  lesson: aLesson('c', { title: text, placeName: text, area: text, passWord: text }),
  ...{ visitorNames: [text], settlement: undefined },
})
const idle = { busyWith: { value: null }, refused: { value: null }, run: () => Promise.resolve(true) }

const atTheDoor = (text: string, telephone: string) => {
  const seat = seatOf(text)
  return { seat: { ...seat, contact: { ...seat.contact, telephone } }, isHome: true, isMinor: false }
}

/** What is drawn, and its properties with the text wherever it may stand. */
const DRAWN: readonly (readonly [string, unknown, (text: string) => object])[] = [
  ['a notice', NoticeBox, (title) => ({ title })],
  ['a summary', SummaryList, (value) => ({ items: [{ key: 'a', label: value, value }] })],
  ['a way on', ActionLink, (title) => ({ href: '/desk', title, description: title })],
  [
    'a line of the audit log',
    DataTable,
    (what) => ({
      ...{ caption: what, rowKey: 'number', rows: [{ number: 1, what }] },
      columns: [{ key: 'what', label: what, heads: true }],
    }),
  ],
  [
    'a wish that waits',
    RequestRows,
    (text) => ({ requests: [{ request: requestOf(text), contact: contactOf(text), waitingDays: 1 }] }),
  ],
  [
    'a wish',
    WishSummary,
    (text) => ({ found: { request: requestOf(text), learner: learnerOf(text), contact: contactOf(text) } }),
  ],
  [
    'a lesson that lacks people',
    LessonRows,
    (text) => ({ kind: 'lacking', lessons: [{ lesson: lessonOf(text) }] }),
  ],
  ['a lesson', LessonSummary, (text) => ({ found: foundOf(text) })],
  ['who comes to a lesson', BookingRows, (text) => ({ found: foundOf(text) })],
  ['what was recorded of a lesson', LessonFacts, (text) => ({ found: foundOf(text) })],
  [
    'a call',
    CallCard,
    (text) => ({
      due: { call: aCall('call', 'b', { notes: text }), contact: contactOf(text), lesson: lessonOf(text) },
      ...{ today: '2026-11-20', municipalityName: text, act: idle },
    }),
  ],
  ['a person', PersonDetail, (text) => ({ title: text, open: true, items: [{ key: 'notes', value: text }] })],
  ['a held change', HeldCard, (text) => ({ entry: heldOf(text) })],
  ['a decided change', DecidedHeld, (text) => ({ entry: heldOf(text) })],
  ['what was typed', TypedInput, (text) => ({ input: typedOf(text), names: namesOf(text) })],
  ['a learner at the door', LearnerCard, (text) => atTheDoor(text, '0836000000')],
  ['a visit', VisitHead, (text) => ({ visit: visitOf(text), now: NOW })],
  [
    'somebody of the family',
    FamilyRow,
    (text) => ({ entry: { id: 'f', name: text, relation: text, isJoined: true, endsAt: NOW } }),
  ],
  ['an entry of one’s own', EntryDetails, (text) => ({ entry: entryOf(text) })],
]

const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/:all(.*)*', component: { render: () => null } }],
})

/** All that is read, the elements in their order with the names of their attributes, and where links lead. */
const drawn = async (component: unknown, props: object) => {
  const pinia = createPinia()
  setActivePinia(pinia)
  const host = document.createElement('div')
  document.body.append(host)
  const wrapper = mount(component as Component, {
    props: props as never,
    attachTo: host,
    global: { plugins: [pinia, i18n, router] },
  })
  await flushPromises()
  const elements = [...document.body.querySelectorAll('*')]
  const links = elements.flatMap((one) => one.getAttribute('href') ?? [])
  const shape = elements.map((one) => [one.tagName, ...one.getAttributeNames()].join(' '))
  const text = document.body.textContent ?? ''
  wrapper.unmount()
  document.body.replaceChildren()
  return { text, shape, links }
}

const SAFE_LINK = /^(\/|#|geo:0,0\?q=|tel:\+?\d{3,15}$)/
const WORD = 'みほんのことば'

describe.each(DRAWN)('%s', (_name, component, propsOf) => {
  test('shows whatever was typed as a text, and nothing is made of it', async () => {
    const plain = await drawn(component, propsOf(WORD))
    expect(plain.text).toContain(WORD)
    for (const attack of ATTACKS) {
      const attacked = await drawn(component, propsOf(attack))
      expect(attacked.text).toBe(plain.text.replaceAll(WORD, () => attack))
      expect(attacked.shape).toEqual(plain.shape)
      for (const href of attacked.links) expect(href).toMatch(SAFE_LINK)
    }
  })
})

test.each(ATTACKS)(
  'at the door %j is called only if it is a number, and can be read all the same',
  async (typed) => {
    const { text, links } = await drawn(LearnerCard, atTheDoor(WORD, typed))
    for (const href of links) expect(href).toMatch(SAFE_LINK)
    expect(links.some((href) => href.startsWith('tel:')) || text.includes(typed)).toBe(true)
  },
)
