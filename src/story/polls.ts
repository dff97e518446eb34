// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What has been polled in the running room: one poll is over, one runs and keeps its result, one is prepared. */
import { closesPoll, opensPoll, prepares, replies, type Step } from './script.ts'

const chair = 'Friederike Aulenbacher'

const concept = 'Gibt es bei Ihnen schon ein Konzept für das Dorf?'
const fits = 'Wie gut passt der Weg von Wacholderscheid zu Ihrem Ort?'
const evenings = 'Wie viele Abende im Jahr haben Sie dafür übrig?'

const option = (chosen: number) => ({ kind: 'one', option: chosen }) as const
const step = (chosen: number) => ({ kind: 'scale', step: chosen }) as const

export const villagePolls: readonly Step[] = [
  prepares('18:40', chair, {
    question: concept,
    hidden: false,
    form: { kind: 'one', options: ['Ja, und wir arbeiten damit', 'Ja, in der Schublade', 'Noch nicht'] },
  }),
  prepares('18:30', chair, {
    question: fits,
    hidden: true,
    form: { kind: 'scale', from: 1, to: 5, low: 'gar nicht', high: 'sehr gut' },
  }),
  prepares('18:20', chair, {
    question: evenings,
    hidden: true,
    form: { kind: 'numbers', least: 0, most: 50, step: 1, unit: 'Abende' },
  }),
  opensPoll('18:10', chair, concept),
  ...replies('18:05', concept, [
    ['Werner Hollerbusch', option(1)],
    ['Hedwig Sauerborn', option(0)],
    ['Bärbel Kelterborn', option(1)],
    ['Gerhard Waldscheidt', option(2)],
    ['Annegret Dornhecker', option(0)],
    ['Karl-Josef Mertzbach', option(2)],
    ['Theo Lindscheid', option(1)],
    ['Nadine Erlenkämper', { kind: 'abstain' }],
    ['Jonas Schieferstein', option(2)],
    ['Katharina Rebenich', option(1)],
    ['Reinhold Steinhebel', option(0)],
    ['Werner Hollerbusch', option(1)],
  ]),
  closesPoll('17:20', chair, concept),
  opensPoll('3:05', chair, fits),
  ...replies('2:55', fits, [
    ['Annegret Dornhecker', step(4)],
    ['Werner Hollerbusch', step(2)],
    ['Karl-Josef Mertzbach', step(3)],
    ['Katharina Rebenich', step(4)],
    ['Theo Lindscheid', step(5)],
    ['Gerhard Waldscheidt', step(2)],
  ]),
]
