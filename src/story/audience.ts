// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What is being asked in the running room: by many who care for the same, and by few who each care for something else.
 * One question has been answered, with the many paying for it, so that the villages are not the last ones now.
 */
import { answers, poses, setsAside, supports, type Step } from './script.ts'

const chair = 'Friederike Aulenbacher'

export const villageQuestions: readonly Step[] = [
  poses(
    '17:30',
    'Werner Hollerbusch',
    'cost',
    'Was hat der Zukunfts-Check die Gemeinde alles in allem gekostet, die Abende eingerechnet?',
  ),
  ...supports('16:50', 'cost', [
    'Bärbel Kelterborn',
    'Gerhard Waldscheidt',
    'Nadine Erlenkämper',
    'Annegret Dornhecker',
    'Katharina Rebenich',
    'Timo Engelsdorf',
    'Elif Yalçınkaya',
    'Zeynep Demirbağ',
    'Sanna Oppenrieder',
  ]),
  poses(
    '15:40',
    'Bärbel Kelterborn',
    'drawer',
    'Wer achtet nach zwei Jahren darauf, dass der Katalog nicht doch in der Schublade liegt?',
  ),
  ...supports('14:55', 'drawer', [
    'Werner Hollerbusch',
    'Gerhard Waldscheidt',
    'Nadine Erlenkämper',
    'Annegret Dornhecker',
    'Katharina Rebenich',
    'Timo Engelsdorf',
    'Elif Yalçınkaya',
    'Sanna Oppenrieder',
    'Jonas Schieferstein',
  ]),
  poses('13:30', 'Piotr Nowaczyk', 'cake', 'Kommt das Kuchenrezept aus Wacholderscheid zu den Unterlagen?'),
  ...supports('13:10', 'cake', ['Karl-Josef Mertzbach', 'Theo Lindscheid']),
  poses(
    '12:45',
    'Gerhard Waldscheidt',
    'funding',
    'Welches Förderprogramm bezahlt die Begleitung, und wie lange dauert es vom Antrag bis zum Bescheid?',
  ),
  ...supports('12:20', 'funding', [
    'Werner Hollerbusch',
    'Bärbel Kelterborn',
    'Nadine Erlenkämper',
    'Annegret Dornhecker',
    'Katharina Rebenich',
    'Timo Engelsdorf',
    'Elif Yalçınkaya',
  ]),
  poses(
    '11:50',
    'Karl-Josef Mertzbach',
    'small',
    'Wie geht das mit 98 Einwohnern, wenn dieselben fünf Leute schon alles machen?',
  ),
  ...supports('11:20', 'small', ['Theo Lindscheid', 'Hedwig Sauerborn', 'Marie-Luise Haselbacher']),
  poses(
    '10:20',
    'Zeynep Demirbağ',
    'languages',
    'Wie haben Sie Menschen erreicht, die noch nicht gut Deutsch sprechen?',
  ),
  ...supports('10:00', 'languages', ['Piotr Nowaczyk', 'Dmytro Melnytschuk', 'Elif Yalçınkaya']),
  answers(
    '8:50',
    chair,
    'cost',
    'Frau Sauerborn: etwa 3.200 Euro für Druck, Saalmiete und Begleitung. Dazu elf Abende mit 23 Leuten, die niemand bezahlt hat. Die Aufstellung liegt bei den Unterlagen.',
  ),
  poses(
    '7:50',
    'Dmytro Melnytschuk',
    'council',
    'Was tun, wenn der eigene Gemeinderat nicht mitziehen will?',
    'unnamed',
  ),
  ...supports('7:20', 'council', ['Sanna Oppenrieder', 'Jonas Schieferstein']),
  setsAside(
    '6:55',
    chair,
    'cake',
    'Das klären Frau Haselbacher und Herr Nowaczyk in der Pause. Das Rezept legen wir trotzdem zu den Unterlagen.',
  ),
  poses('5:50', 'Reinhold Steinhebel', 'paper', 'Geht alles auch auf Papier, vom ersten Bogen bis zur Auswertung?'),
  ...supports('5:20', 'paper', ['Karl-Josef Mertzbach']),
]
