// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The sessions of the story congress, in the order of the day, and who leads and speaks in each. */
import type { SlotName } from './dates.rules.ts'
import { workshopTexts, type Text, type WorkshopSlug } from './workshops.ts'

export type Lead = {
  readonly chair: string
  readonly coChair: string
  readonly moderator?: string
  readonly technician?: string
  readonly speakers: readonly string[]
}

export type SampleSession = {
  readonly slug: string
  readonly kind: 'plenary' | 'workshop'
  readonly slot: SlotName
  /** Null for the plenaries. */
  readonly track: string | null
  readonly title: Text
  readonly abstract: Text
  readonly language: 'de' | 'en'
  /** Places; null where everybody fits. */
  readonly capacity: number | null
  readonly lead: Lead
}

export const tracks = [
  { id: 'dorf', accent: 'linde', title: { de: 'Dorf gestalten', en: 'Shaping the village' } },
  { id: 'verwaltung', accent: 'see', title: { de: 'Verwaltung und Führung', en: 'Administration and leadership' } },
  { id: 'miteinander', accent: 'korn', title: { de: 'Miteinander', en: 'Living together' } },
  { id: 'mitreden', accent: 'flieder', title: { de: 'Mitreden und entscheiden', en: 'Having a say' } },
  { id: 'versorgung', accent: 'ziegel', title: { de: 'Arbeit und Versorgung', en: 'Work and services' } },
  { id: 'netze', accent: 'schiefer', title: { de: 'Netze und Sicherheit', en: 'Networks and security' } },
] as const

type Workshop = readonly [slug: WorkshopSlug, track: (typeof tracks)[number]['id'], capacity: number, lead: Lead]

const firstSlot: readonly Workshop[] = [
  [
    'homeoffice-und-fuehrung',
    'verwaltung',
    60,
    {
      chair: 'Renate Wolkenhauer',
      coChair: 'Gisela Zwetschger',
      moderator: 'Antonia Kellerhoven',
      speakers: ['Martina Hirtenfelder', 'Charlotte Belluscio'],
    },
  ],
  [
    'leerstand-auf-der-karte',
    'dorf',
    60,
    {
      chair: 'Luisa Hirtenfelder',
      coChair: 'Josef Helmstätter',
      speakers: ['Alois Lerchner', 'Tanja Preiselmann', 'Kilian Obsthofer'],
    },
  ],
  [
    'coworking-auf-dem-land',
    'versorgung',
    50,
    { chair: 'Sabine Rosskamp', coChair: 'Chiara Haddadin', speakers: ['Maarten Veldhoek', 'Claire Montroux'] },
  ],
  [
    'ratsarbeit-ohne-papierstapel',
    'mitreden',
    60,
    {
      chair: 'Judith Hasenkopf',
      coChair: 'Helmut Weizenmaier',
      speakers: ['Ludwig Sterneck', 'Inge Luchsinger', 'Monika Schlehdorfer'],
      technician: 'Minh Talscheid',
    },
  ],
]

const secondSlot: readonly Workshop[] = [
  [
    'zukunfts-check-dorf',
    'dorf',
    80,
    {
      chair: 'Friederike Aulenbacher',
      coChair: 'Miriam Kestenholz',
      speakers: ['Hedwig Sauerborn', 'Timo Engelsdorf'],
      technician: 'Minh Talscheid',
    },
  ],
  [
    'formulare-die-man-versteht',
    'verwaltung',
    30,
    { chair: 'Edeltraud Sperbermann', coChair: 'Horst Löffelhardt', speakers: ['Regina Lesemeister', 'Lena Sandrock'] },
  ],
  [
    'glasfaser-bis-ins-letzte-haus',
    'netze',
    60,
    {
      chair: 'Volker Kupferer',
      coChair: 'Anja Schwarzdorn',
      speakers: ['Bogdan Popescaru', 'Lena Starenberg'],
    },
  ],
  [
    'wer-faehrt-mich-zum-arzt',
    'miteinander',
    60,
    {
      chair: 'Siegfried Schlehuber',
      coChair: 'Agnieszka Hochhäuser',
      moderator: 'Antonia Kellerhoven',
      speakers: ['Doris Eulenbach', 'Charlotte Ferrantino', 'Claudia Kowalczuk'],
    },
  ],
]

const thirdSlot: readonly Workshop[] = [
  [
    'digitale-doerfer-smarte-loesungen',
    'miteinander',
    80,
    {
      chair: 'Friederike Aulenbacher',
      coChair: 'Sophie Sturmfels',
      speakers: ['Marie-Luise Haselbacher', 'Nadine Erlenkämper'],
      technician: 'Minh Talscheid',
    },
  ],
  [
    'it-notfall-ueben',
    'netze',
    60,
    { chair: 'Gerhard Waldscheidt', coChair: 'Kerstin Lehnhäuser', speakers: ['Zeynep Demirbağ', 'Leon Rehbogen'] },
  ],
  [
    'sprechstunde-in-der-alten-schule',
    'versorgung',
    60,
    { chair: 'Rania Helmstätter', coChair: 'Udo Farnholt', speakers: ['Erwin Roggenbuck', 'Katharina Rebenich'] },
  ],
  [
    'jugend-redet-mit',
    'mitreden',
    60,
    {
      chair: 'Theresa Winterscheid',
      coChair: 'Simon Karpfinger',
      speakers: ['Jonas Schieferstein', 'Elif Yalçınkaya'],
    },
  ],
]

const workshops = (slot: SlotName, list: readonly Workshop[]): SampleSession[] =>
  list.map(([slug, track, capacity, lead]) => ({
    slug,
    kind: 'workshop',
    slot,
    track,
    ...workshopTexts[slug],
    language: slug === 'coworking-auf-dem-land' ? 'en' : 'de',
    capacity,
    lead,
  }))

const plenary = { kind: 'plenary', track: null, language: 'de', capacity: null } as const

export const sessions: readonly SampleSession[] = [
  {
    ...plenary,
    slug: 'eroeffnung',
    slot: 'opening',
    title: { de: 'Eröffnung: Was ein Dorf kann', en: 'Opening: what a village can do' },
    abstract: {
      de: 'Wir begrüßen Sie und zeigen in zehn Minuten, wie der Tag läuft: wie Sie einen Raum betreten, ums Wort bitten und wieder hinausfinden. Danach berichten zwei Ortsgemeinden und eine Stadt, was sie im vergangenen Jahr voneinander gelernt haben.',
      en: 'We welcome you and show in ten minutes how the day works: how to enter a room, ask for the floor and find your way out again. Then two villages and one city tell what they learnt from one another last year.',
    },
    lead: {
      chair: 'Miriam Kestenholz',
      coChair: 'Sophie Sturmfels',
      moderator: 'Friederike Aulenbacher',
      technician: 'Minh Talscheid',
      speakers: ['Carola Lehmkuhl', 'Winfried Drosselmann', 'Barbara Lerchner'],
    },
  },
  ...workshops('first', firstSlot),
  ...workshops('second', secondSlot),
  ...workshops('third', thirdSlot),
  {
    ...plenary,
    slug: 'abschluss',
    slot: 'closing',
    title: { de: 'Abschluss: Was wir mitnehmen', en: 'Closing: what we take home' },
    abstract: {
      de: 'Aus jedem Workshop kommt ein Ergebnis in drei Minuten, mehr nicht. Zum Schluss steht fest, wer sich worum kümmert und wo die Ergebnisse zu finden sind, damit sie nicht in der Schublade verschwinden.',
      en: 'One result from each workshop in three minutes, no more. At the end it is clear who takes care of what and where the results can be found, so that they do not end up in a drawer.',
    },
    lead: {
      chair: 'Miriam Kestenholz',
      coChair: 'Sophie Sturmfels',
      moderator: 'Friederike Aulenbacher',
      technician: 'Minh Talscheid',
      speakers: ['Luisa Hirschhäuser', 'Tobias Schotterbeck'],
    },
  },
]
