// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import type { SessionKind, SessionRole } from './programme.rules.ts'

const kinds: Record<SessionKind, string> = { plenary: 'Plenum', workshop: 'Workshop', hearing: 'Anhörung' }
const roles: Record<SessionRole, string> = {
  speaker: 'Impulsvortrag',
  moderator: 'Moderation',
  chair: 'Vorsitz',
  coChair: 'Stellvertretender Vorsitz',
  technician: 'Technik',
  interpreter: 'Dolmetschen',
  captioner: 'Untertitel',
}
const languages: Record<Language, string> = { de: 'Deutsch', en: 'Englisch' }
const places = (count: number) => (count === 1 ? '1 Platz' : `${count} Plätze`)

export const programmeWordsDe = {
  kinds,
  roles,
  languages,

  // Programm
  title: 'Programm',
  lead: (zone: string) => `Alle Zeiten: ${zone}`,
  views: 'Ansichten des Programms',
  byTime: 'Nach Uhrzeit',
  byTrack: 'Nach Strang',
  dayPlan: (day: string) => `Ablauf, ${day}`,
  pause: 'Pause',
  parallel: (count: number) => (count === 1 ? '' : `${count} zur Wahl`),
  forEverybody: 'Für alle',
  empty: 'Das Programm ist noch nicht veröffentlicht.',
  emptyHow: 'Sobald es feststeht, finden Sie es hier.',

  // Eine Veranstaltung
  running: 'Läuft gerade',
  soon: 'Beginnt gleich',
  over: 'Vorbei',
  yourPlace: 'Ihr Platz',
  yourTask: 'Ihre Aufgabe',
  with: (names: string) => `mit ${names}`,
  free: (count: number) => (count === 0 ? 'alle Plätze vergeben' : `noch ${places(count)}`),
  placesTaken: (taken: number, capacity: number) => `${taken} von ${capacity} vergeben`,
  unlimited: 'genug für alle',
  when: 'Wann',
  zone: 'Zeitzone',
  places: 'Plätze',
  language: 'Sprache',
  whoIsThere: 'Wer dabei ist',

  // An der Tür
  enter: 'Raum betreten',
  enterEarly: 'Raum schon jetzt betreten',
  listen: 'Zuhören',
  listenWhy: 'Alle Plätze sind vergeben. Zuhören können Sie trotzdem; das Wort haben die, die einen Platz haben.',
  watchWhy: 'Sie sind zum Zuhören da. Das Wort haben die, die einen Platz haben.',
  opensAt: (time: string) => `Sie sind dabei. Der Raum ist ab ${time} Uhr offen.`,
  opensAtToListen: (time: string) => `Ab ${time} Uhr ist der Raum offen; zuhören können Sie auch ohne Platz.`,
  waitWhy: 'Alle Plätze sind vergeben. Wird einer frei, bekommt ihn, wer am längsten wartet.',
  wait: 'Auf die Warteliste',
  waits: (rank: number) =>
    rank === 1 ? 'Sie stehen als Nächstes auf der Warteliste.' : `Sie stehen auf der Warteliste an Stelle ${rank}.`,
  leaveList: 'Nicht mehr warten',
  offeredUntil: (day: string, time: string) => `Ein Platz ist für Sie frei: bis ${day}, ${time} Uhr.`,
  acceptOffer: 'Platz annehmen',
  declineOffer: 'Nein, danke',
  toCalendar: 'In den eigenen Kalender (.ics)',
  cannotGetIn: 'Ich komme nicht hinein',
  isOver: 'Diese Veranstaltung ist vorbei.',
  signIn: 'Einloggen und teilnehmen',
  notYetRegistered: 'Noch nicht angemeldet?',
  toRegistration: 'Zur Anmeldung',
  registerWhy: 'Sie sind eingeloggt, aber noch nicht zum Kongress angemeldet.',
  register: 'Zum Kongress anmelden',
  takePlace: 'Platz nehmen',
  takePlaceWhy: 'Es sind noch Plätze frei.',
  leaving: (titles: string) => `Sie geben damit Ihren Platz zur selben Zeit auf: ${titles}.`,

  // Wo geht es jetzt weiter?
  nextTitle: 'Wo geht es jetzt weiter?',
  nextAsOf: (time: string) => `Stand: ${time} Uhr. Laden Sie die Seite neu, wenn Zeit vergangen ist.`,
  nextRunning: 'Hier sind Sie jetzt richtig',
  nextRunningForAll: 'Das läuft gerade für alle',
  nextSoon: 'Das beginnt gleich',
  nextLater: (time: string) => `Um ${time} Uhr geht es weiter`,
  nextNothing: 'Heute steht für Sie nichts mehr an.',
  nextNothingForAll: 'Heute steht nichts mehr an.',
  nextAnother: (day: string, time: string) => `Weiter geht es am ${day} um ${time} Uhr`,
  nextSignedOut: 'Eingeloggt sehen Sie hier Ihre eigenen Workshops.',
  nextSignIn: 'Einloggen',
  onNow: 'Was gerade läuft',
  alsoOnNow: 'Was sonst gerade läuft',
  toSession: 'Ansehen',
  bannerRunning: 'Jetzt',
  bannerSoon: 'Gleich',
  bannerLater: 'Als Nächstes',

  // Startseite
  nowAndNext: 'Jetzt und gleich',
  comesFirst: 'Damit geht es los',
  wholeProgramme: 'Ganzes Programm',
  highlights: 'Aus dem Programm',

  /** Wo jemand vergessen wurde: N. N., „noch unbekannt“. */
  vacant: 'N. N.',

  // Auskunft und Verzeichnis
  activity: {
    title: 'Programm',
    purpose: 'Veröffentlichen, wer in welcher Veranstaltung spricht oder sie leitet.',
    categories: ['Name', 'Funktion', 'Stelle', 'Aufgabe in der Veranstaltung'],
  },
  held: {
    title: 'Ihre Aufgaben im Programm',
    fields: { session: 'Veranstaltung', role: 'Aufgabe', startsAt: 'Beginn' },
  },
}

export type ProgrammeWords = typeof programmeWordsDe
