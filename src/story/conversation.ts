// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What is being said in the two rooms that run when the story congress is opened; invented like the people who say
 * it.
 */
import { villageQuestions } from './audience.ts'
import type { WorkshopSlug } from './workshops.ts'
import {
  accepts,
  allows,
  alternates,
  asks,
  ends,
  enters,
  gives,
  orders,
  says,
  takesBack,
  withdraws,
  yields,
  type Step,
} from './script.ts'

const chair = 'Friederike Aulenbacher'

const villageCheck: readonly Step[] = [
  says(
    '19:40',
    chair,
    'Herzlich willkommen zum Zukunfts-Check Dorf! Frau Sauerborn aus Wacholderscheid berichtet gleich vier Minuten lang, danach gehört die Zeit Ihnen. Wer sprechen möchte, bittet ums Wort. Wer lieber schreibt, schreibt hier.',
  ),
  allows('19:20', chair, 240),
  says(
    '19:05',
    'Karl-Josef Mertzbach',
    'Guten Tag aus Krummesch. Wir sind 98 Leute: Die Arbeitsgruppe ist bei uns der Gemeinderat, und der ist die Feuerwehr.',
  ),
  asks('19:00', 'Hedwig Sauerborn'),
  says(
    '18:52',
    'Theo Lindscheid',
    'Hasenroth, 286. Bei uns ist es der Dorfverein. Da bin ich leider auch Vorsitzender.',
  ),
  gives('18:45', chair, 'Hedwig Sauerborn'),
  says(
    '18:20',
    'Nadine Erlenkämper',
    'Grüße aus der Verbandsgemeinde Ginsterland. Ich betreue sechs Ortsgemeinden und sammle heute Argumente.',
  ),
  says(
    '17:40',
    'Werner Hollerbusch',
    'Ehrliche Frage vorweg: Ist das wieder ein Konzept, das in der Schublade landet? Davon haben wir in Moosbuch schon zwei.',
  ),
  says('17:05', 'Bärbel Kelterborn', 'Zwei ist noch wenig, Herr Hollerbusch.'),
  says(
    '16:30',
    'Annegret Dornhecker',
    'Wie viele Leute haben bei Ihnen mitgemacht, Frau Sauerborn? Und wie viele davon unter 40?',
  ),
  says(
    '15:50',
    'Jonas Schieferstein',
    'Ich wäre unter 40, aber abends um sechs stehe ich noch im Betrieb. Bei uns haben Termine am Samstagvormittag besser funktioniert.',
  ),
  asks('15:30', 'Theo Lindscheid'),
  says(
    '15:10',
    'Timo Engelsdorf',
    'Die Zahlen zu Wacholderscheid: 23 Leute in vier Arbeitsgruppen, sieben davon unter 40. Elf Abende, verteilt auf sieben Monate.',
  ),
  yields('15:02', 'Hedwig Sauerborn'),
  says('14:50', 'Karl-Josef Mertzbach', 'Elf Abende sind bei uns ein ganzes Kirchenjahr.'),
  gives('14:40', chair, 'Theo Lindscheid'),
  says(
    '14:20',
    'Gerhard Waldscheidt',
    'Waldfurt hat 11.700 Einwohner und fünf Ortsteile. Macht man das je Ortsteil oder einmal für die ganze Stadt?',
  ),
  asks('13:45', 'Elif Yalçınkaya'),
  says(
    '13:40',
    'Hedwig Sauerborn',
    'Je Ortsteil, würde ich sagen. Man muss jedes Haus noch zu Fuß erreichen, und am Ende muss man sich kennen.',
  ),
  says(
    '13:00',
    'Zeynep Demirbağ',
    'Rheinmünden ist zum Lernen hier. Bei uns hieße es „Quartier“, aber die leer stehende Metzgerei ist dieselbe.',
  ),
  yields('12:50', 'Theo Lindscheid'),
  gives('12:35', chair, 'Elif Yalçınkaya'),
  says(
    '12:30',
    'Reinhold Steinhebel',
    'Die Bögen: auf Papier oder am Handy? In Schwarzauel hat das halbe Dorf kein Netz.',
  ),
  says(
    '12:00',
    'Marie-Luise Haselbacher',
    'Papier, im Dorfladen ausgelegt, dazu Kuchen. Zurück kamen 190 Bögen aus gut 400 Haushalten.',
  ),
  says('11:35', 'Piotr Nowaczyk', 'Gibt es ein Rezept für den Rücklauf oder nur für den Kuchen?'),
  says('11:31', 'Piotr Nowaczyk', 'Gibt es ein Rezept für den Rücklauf oder nur für den Kuchen?'),
  takesBack('11:20', 'Piotr Nowaczyk'),
  says('11:10', 'Marie-Luise Haselbacher', 'Beides. Fragen Sie mich nachher in der Pause.'),
  says(
    '10:40',
    'Dmytro Melnytschuk',
    'Darf man leer stehende Häuser einfach in eine Liste schreiben? Manche Eigentümer wohnen in Übersee.',
  ),
  asks('10:30', 'Timo Engelsdorf', '', 'interposedQuestion'),
  accepts('10:20', 'Elif Yalçınkaya', 'Timo Engelsdorf'),
  says(
    '10:10',
    'Katharina Rebenich',
    'Wir haben das vorher mit unserer Datenschutzbeauftragten geklärt: eine Liste nur für den Rat, mit Zweck und Löschfrist. Von der öffentlichen Karte hat sie uns abgeraten.',
  ),
  yields('9:55', 'Timo Engelsdorf'),
  yields('9:35', 'Elif Yalçınkaya'),
  says('9:30', 'Werner Hollerbusch', 'Und wer bezahlt die Maßnahmen? Bögen ausfüllen kann jeder.'),
  asks('9:20', 'Karl-Josef Mertzbach'),
  gives('8:30', chair, 'Karl-Josef Mertzbach'),
  says(
    '8:25',
    'Timo Engelsdorf',
    'Der Katalog ersetzt kein Geld. Aber von den 14 Maßnahmen in Wacholderscheid gingen fünf ohne einen Euro, und für zwei war der Antrag mit dem Katalog schnell geschrieben.',
  ),
  says(
    '8:00',
    'Bärbel Kelterborn',
    'Da widerspreche ich. „Ohne einen Euro“ heißt: Jemand macht es nach Feierabend. Das ist auch ein Preis.',
  ),
  says(
    '7:35',
    'Hedwig Sauerborn',
    'Stimmt. Deshalb steht bei uns hinter jeder Maßnahme ein Name, und wer nicht mehr kann, darf sie nach einem Jahr abgeben.',
  ),
  says(
    '7:10',
    'Sanna Oppenrieder',
    'Ich bin ohne Amt hier, einfach als Nachbarin. Wer fragt eigentlich die, die zu keiner Versammlung kommen?',
  ),
  asks('7:00', 'Marie-Luise Haselbacher'),
  says(
    '6:45',
    'Jonas Schieferstein',
    'Wir haben geklingelt. Zu zweit, mit Bogen, zwanzig Minuten. Das hat mehr gebracht als jede Umfrage im Netz.',
  ),
  asks('6:30', 'Katharina Rebenich'),
  says('6:15', 'Zeynep Demirbağ', 'Und ein Satz in drei Sprachen auf dem Bogen. Kostet nichts.'),
  says(
    '5:40',
    'Theo Lindscheid',
    'Der Verein war unser Türöffner. Ich musste nur aufpassen, welchen Hut ich gerade aufhabe: Ortsgemeinde, Verbandsgemeinde oder Verein.',
  ),
  withdraws('5:25', 'Marie-Luise Haselbacher'),
  says('5:15', 'Marie-Luise Haselbacher', 'Meine Wortmeldung hat sich erledigt, Herr Schieferstein hat es gesagt.'),
  says(
    '5:05',
    chair,
    'Zwischenstand der Moderation: Wer macht mit, wer bezahlt, wer kümmert sich danach. Fehlt etwas?',
  ),
  asks('5:00', 'Bärbel Kelterborn'),
  says('4:40', 'Werner Hollerbusch', 'Ja: wer es am Ende liest.'),
  ends('4:15', chair),
  says(
    '4:12',
    'Annegret Dornhecker',
    'Die Nachbarn! Wir haben unseren Katalog mit Hirtenauel getauscht und dieselbe Lücke gefunden. Jetzt planen wir den Bus zusammen.',
  ),
  gives('4:05', chair, 'Katharina Rebenich'),
  says('3:45', 'Gerhard Waldscheidt', 'Das ist der beste Satz bisher. Darf ich den mitnehmen?'),
  asks('3:30', 'Reinhold Steinhebel'),
  says('3:20', 'Annegret Dornhecker', 'Gern, wenn der Bus dann auch in Waldfurt hält.'),
  says(
    '2:50',
    'Nadine Erlenkämper',
    'Ich habe einen Bogen mit 38 Fragen. Angefangen haben wir mit 112. Wer ihn haben möchte, meldet sich einfach.',
  ),
  asks(
    '2:35',
    'Annegret Dornhecker',
    'Ich muss um Viertel vor weg und käme gern vorher dran. Es geht um den gemeinsamen Bus.',
  ),
  says('2:20', 'Karl-Josef Mertzbach', '38 Fragen für 98 Leute. Das schaffen wir.'),
  says(
    '1:50',
    'Miriam Kestenholz',
    'Für alle, die gerade erst dazukommen: Der Bericht aus Wacholderscheid ist vorbei, wir sind mitten in der Aussprache.',
  ),
  yields('1:25', 'Katharina Rebenich'),
  says('1:10', 'Reinhold Steinhebel', 'Frage an alle: Was würden Sie beim zweiten Mal weglassen?'),
  gives('1:05', chair, 'Bärbel Kelterborn'),
  says('0:42', 'Hedwig Sauerborn', 'Die Grußworte.'),
  asks(
    '0:30',
    'Gerhard Waldscheidt',
    'Antrag: Redezeit auf zwei Minuten verkürzen, damit alle drankommen.',
    'pointOfOrder',
  ),
  says('0:18', 'Werner Hollerbusch', 'Jetzt haben Sie mich überzeugt.'),
]

const fibreChair = 'Volker Kupferer'

const fibre: readonly Step[] = [
  says('16:00', fibreChair, 'Willkommen! Wir fangen hinten an: beim letzten Haus.'),
  orders('15:50', fibreChair, 'balancedBySizeClass'),
  alternates('15:45', fibreChair),
  says(
    '15:40',
    fibreChair,
    'Die Reihenfolge gleicht heute die Redezeit der Größenklassen aus, damit die kleinen Orte drankommen. Dafür und dagegen wechseln sich ab.',
  ),
  asks('15:20', 'Lena Starenberg', '', 'pro'),
  gives('15:00', fibreChair, 'Lena Starenberg'),
  says('13:10', 'Horst Rapsmann', 'Wie tief haben Sie gegraben? Bei uns liegt nach vierzig Zentimetern Fels.'),
  yields('12:50', 'Lena Starenberg'),
  says('12:20', 'Lena Starenberg', 'Sechzig, wo es ging. Am Fels entlang haben wir die alte Wasserleitung mitgenutzt.'),
  says(
    '10:30',
    'Bogdan Popescaru',
    'Bitte vorher die Pläne aller Leitungen holen. Wir haben ein Kabel gefunden, das in keinem Plan stand. Mit dem Bagger.',
  ),
  says('8:00', 'Anja Schwarzdorn', 'Das war der Tag, an dem der halbe Ort ohne Fernsehen war. Ich erinnere mich.'),
  asks('6:10', 'Horst Rapsmann', '', 'contra'),
  gives('5:30', fibreChair, 'Horst Rapsmann'),
  enters('4:10', fibreChair, 'Erna Distelkamp, Hinterwald', 'pro', 0),
  says('3:20', fibreChair, 'Frau Distelkamp hat angerufen: kein Netz, deshalb das Telefon. Sie steht auf der Liste.'),
  yields('2:45', 'Horst Rapsmann'),
  asks('2:20', 'Anja Schwarzdorn', '', 'contra'),
  says('1:50', fibreChair, 'Die Zusammenstellung der Kosten lege ich nachher zu den Unterlagen.'),
]

export type Conversation = { readonly room: WorkshopSlug; readonly steps: readonly Step[] }

export const runningRoom = 'zukunfts-check-dorf'

export const conversations: readonly Conversation[] = [
  { room: runningRoom, steps: [...villageCheck, ...villageQuestions].sort((one, other) => one.at - other.at) },
  { room: 'glasfaser-bis-ins-letzte-haus', steps: fibre },
]
