/**
 * Who may make which change. A column for each role: learner, family, volunteer, liaison, coordinator, prefecture viewer,
 * administrator. ○ about anybody of their municipality · 自 about themselves alone (a learner's family: about that learner; a
 * volunteer: about the lessons they are on) · × never. About another municipality: nobody, ever.
 */
export const EXPECTED_MUTATIONS: Readonly<Record<string, string>> = {
  'request.receive': '自自自×○××',
  'request.withdraw': '自×××○××',
  'lesson.open-visit': '××××○××',
  'lesson.import-classes': '××××○××',
  'lesson.cancel': '××××○××',
  'lesson.finish': '××自×○××',
  'booking.join': '自自××○××',
  'booking.cancel': '自自××○××',
  'booking.give-place': '××××○××',
  'pairing.ask': '××××○××',
  'pairing.answer': '××自×○××',
  'pairing.confirm': '××××○××',
  'pairing.withdraw': '××自×○××',
  'attendance.record': '××自×○××',
  'report.write': '××自×○××',
  'call.finish': '××××○××',
  'volunteer.register': '××××○××',
  'volunteer.change': '××××○××',
  'check.record': '××××○××',
  'account.revoke': '××××○××',
  'account.readmit': '××××○××',
  'learner.erase': '××××○××',
  'municipality.settle': '××××○××',
  'municipality.plan-weights': '××××○××',
  'held.set-aside': '××××○××',
  'held.ask': '××××○××',
  'held.send-again': '××××○××',
}
