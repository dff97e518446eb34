// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { DayRefusal } from './deletion-day.ts'
import type { ForgetRefusal } from './forgetting.service.ts'
import type { LegalBasis, Recipient } from './personal-data.ts'

const dayRefusals: Record<DayRefusal | 'noCongress', string> = {
  dayInvalid: 'Bitte wählen Sie einen Tag.',
  dayPast: 'Bitte wählen Sie einen Tag in der Zukunft.',
  dayBeforeEnd: 'Der Tag muss nach dem Ende des Kongresses liegen.',
  dayTooLate: 'Bitte wählen Sie einen Tag, der höchstens zehn Jahre nach dem Kongress liegt.',
  noCongress: 'Noch ist kein Kongress eingerichtet.',
}
const forgetRefusals: Record<ForgetRefusal, string> = {
  lastOwner:
    'Außer dieser Person kann niemand hier Ämter vergeben. Bitte geben Sie das zuerst an jemand anderen weiter; danach geht es.',
  nobody: 'Diese Person ist hier nicht bekannt. Vielleicht wurde sie schon vergessen.',
}
const legalBases: Record<LegalBasis, string> = {
  consent: 'Einwilligung (Art. 6 Abs. 1 a DSGVO)',
  contract: 'Vertrag (Art. 6 Abs. 1 b DSGVO)',
  legalObligation: 'Rechtliche Pflicht (Art. 6 Abs. 1 c DSGVO)',
  publicTask: 'Öffentliche Aufgabe (Art. 6 Abs. 1 e DSGVO)',
  legitimateInterest: 'Berechtigtes Interesse (Art. 6 Abs. 1 f DSGVO)',
}
const recipients: Record<Recipient, string> = {
  sameRoom: 'wer im selben Raum ist (ohne E-Mail-Adresse)',
  public: 'alle, die diese Seiten lesen',
  mailServer: 'der Mailserver, der die Nachricht zustellt',
  nobodyElse: 'niemand außer der Organisation',
}

export const privacyWordsDe = {
  dayRefusals,
  forgetRefusals,
  legalBases,
  recipients,

  // Meine Daten
  dataTitle: 'Meine Daten',
  dataLead: 'Das ist alles, was hier über Sie gespeichert ist.',
  deletionOn: (day: string) => `Alle Angaben zu Ihrer Person werden am ${day} von selbst gelöscht.`,
  jump: 'Auf dieser Seite',
  download: 'Als Datei herunterladen (JSON)',
  print: 'Zum Ausdrucken benutzen Sie einfach die Druckfunktion Ihres Browsers.',
  nothing: 'Dazu ist nichts über Sie gespeichert.',
  yes: 'Ja',
  no: 'Nein',
  none: '–',
  forgetMe: 'Meine Daten löschen',
  forgetMeLead: 'Sie möchten hier nicht länger bekannt sein?',
  fileName: 'meine-daten.json',

  // Vergessen
  forgetTitle: 'Meine Daten löschen',
  forgetLead: 'Danach kennen wir Sie hier nicht mehr. Das lässt sich nicht rückgängig machen.',
  goesTitle: 'Das wird gelöscht',
  goes: [
    'Ihr Name, Ihre E-Mail-Adresse, Ihre Funktion und für wen Sie handeln',
    'Ihre Anmeldung und Ihre Plätze; sie werden für andere frei',
    'alles, was Sie in Räumen geschrieben haben; dort steht dann „entfernt“, auch auf gerade offenen Seiten',
    'E-Mails an Sie; was noch nicht verschickt ist, wird nicht mehr verschickt',
    'Ihr Name im Programm; dort steht dann „N. N.“',
    'jedes Gerät, auf dem Sie eingeloggt sind, wird ausgeloggt',
  ],
  staysTitle: 'Das bleibt, ohne dass jemand Sie darin erkennt',
  stays: [
    'der Ablauf in den Räumen: dass sich jemand zu Wort gemeldet hat, ohne Namen und ohne Worte',
    'Ergebnisse, in die Ihre Stimme eingegangen ist',
    'eine zufällige Kennung auf der Liste der Löschungen, damit eine alte Sicherung Sie nicht zurückbringt',
    'was andere über Sie geschrieben haben; das sind deren Worte. Die Organisation kann sie entfernen.',
  ],
  firstDownload: 'Wenn Sie Ihre Daten behalten möchten, laden Sie sie vorher herunter:',
  toData: 'Zu meinen Daten',
  freshTitle: 'Bitte loggen Sie sich zuerst noch einmal ein',
  fresh: (minutes: number) =>
    `Damit niemand anders an Ihrem Gerät Ihre Daten löscht, muss Ihr letztes Einloggen weniger als ${minutes} Minuten her sein. Danach sind Sie wieder hier.`,
  freshButton: 'Noch einmal einloggen',
  confirm: 'Zur Sicherheit: Geben Sie das Wort „löschen“ ein',
  confirmWord: 'löschen',
  confirmWrong: 'Bitte geben Sie das Wort „löschen“ ein.',
  forgetButton: 'Endgültig löschen',
  cancel: 'Abbrechen',
  goneTitle: 'Ihre Daten sind gelöscht',
  goneLead: 'Wir haben Sie vergessen. Eine E-Mail dazu gibt es nicht: Ihre Adresse kennen wir nicht mehr.',
  goneThanks: 'Danke, dass Sie dabei waren. Wenn Sie wiederkommen möchten, melden Sie sich einfach neu an.',
  toHome: 'Zur Startseite',

  // Büro
  officeTitle: 'Datenschutz',
  officeLead:
    'Wann die Daten gelöscht werden, wer verantwortlich ist, und was zu tun ist, wenn jemand gelöscht werden möchte.',
  sectionLead: 'Löschtag festlegen, Verzeichnis der Verarbeitungen ansehen, jemanden auf Wunsch löschen.',
  clockTitle: 'Wann werden die Daten gelöscht?',
  clockNow: (day: string) => `Zurzeit: am ${day}.`,
  clockDefault: (months: number) => `Das ist die Voreinstellung, ${months} Monate nach dem Kongress.`,
  clockReminder: (days: number) =>
    `Gelöscht wird von selbst. ${days} Tage vorher bekommt die Organisation eine E-Mail. Wer ein Amt im ganzen Kongress hat, bleibt als Person erhalten; was er oder sie geschrieben hat, geht.`,
  clockCleared: (day: string) => `Zuletzt gelöscht: am ${day}.`,
  day: 'Löschtag',
  dayHint: 'Leer lassen für die Voreinstellung. Der Tag steht in den Datenschutzhinweisen und unter „Meine Daten“.',
  textsTitle: 'Wer ist verantwortlich?',
  controller: 'Verantwortliche Stelle',
  controllerHint: 'Name, Anschrift, Telefon, E-Mail-Adresse. Steht im Verzeichnis und in den Datenschutzhinweisen.',
  protectionOfficer: 'Datenschutzbeauftragte oder Datenschutzbeauftragter',
  protectionOfficerHint: 'Wie man sie oder ihn erreicht.',
  save: 'Speichern',
  saved: 'Gespeichert.',
  toRecord: 'Verzeichnis der Verarbeitungen ansehen',
  recordLead: 'Wird aus der Software erzeugt und ist immer auf dem Stand, der hier läuft.',
  requestTitle: 'Jemand möchte gelöscht werden',
  requestLead:
    'Am besten löscht jede Person ihre Daten selbst, unter „Meine Daten“. Kann sie das nicht, tun Sie es hier auf ihren schriftlichen Wunsch.',
  requestEmail: 'E-Mail-Adresse der Person',
  requestFind: 'Suchen',
  requestNobody: 'Mit dieser Adresse ist niemand bekannt. Es gibt also nichts zu löschen.',
  requestWho: (name: string) => `Sie löschen: ${name}`,
  requestProof: 'Der schriftliche Wunsch dieser Person liegt vor.',
  requestProofMissing: 'Bitte bestätigen Sie, dass der Wunsch schriftlich vorliegt.',
  requestDone:
    'Die Person ist gelöscht. Bitte antworten Sie ihr selbst: Eine E-Mail verschicken wir nicht, ihre Adresse kennen wir nicht mehr.',
  requestSelf: 'Das sind Sie selbst. Bitte gehen Sie dazu auf „Meine Daten“.',

  // Verzeichnis
  recordTitle: 'Verzeichnis der Verarbeitungen',
  recordOf: (title: string) => `nach Artikel 30 DSGVO, für: ${title}`,
  recordController: 'Verantwortliche Stelle',
  recordHolder: 'Veranstaltet von',
  recordOfficer: 'Datenschutzbeauftragte oder Datenschutzbeauftragter',
  recordMissing: 'noch nicht eingetragen',
  recordSubjects: 'Betroffene Personen',
  recordSubjectsAre: 'Teilnehmende, Vortragende, Moderierende und die Organisation des Kongresses',
  recordAbroad: 'Übermittlung in Drittländer',
  recordAbroadIs: 'Die Software übermittelt nichts. Ob Server und Mailserver in der EU stehen, prüft der Betreiber.',
  recordSecurityTitle: 'Technische und organisatorische Maßnahmen der Software',
  recordSecurity: [
    'Verschlüsselte Übertragung (HTTPS); ohne sie nimmt der Server keine Einwahl an.',
    'Keine Passwörter: Links und Codes gelten kurz und einmal, gespeichert werden nur Prüfwerte.',
    'Rechte nach Ämtern; Änderungen im Kongressbüro werden ohne Inhalte nachgewiesen.',
    'Protokolle des Servers enthalten keine personenbezogenen Daten.',
    'Löschen wirkt in allen Tabellen, in offenen Räumen und nach dem Einspielen alter Sicherungen.',
  ],
  purpose: 'Zweck',
  categories: 'Daten',
  legalBasis: 'Rechtsgrundlage',
  recipientsTerm: 'Empfänger',
  retention: 'Löschung',
  retentionUntil: (day: string) => `am ${day}`,
  retentionUntilUnknown: 'am Löschtag des Kongresses',
  retentionDays: (days: number) => (days === 1 ? 'nach einem Tag' : `nach ${days} Tagen`),
  retentionAlways: 'bleibt; es ist nur eine zufällige Kennung',

  erasureActivity: {
    title: 'Liste der Löschungen',
    purpose: 'Sicherstellen, dass Gelöschte auch nach dem Einspielen einer alten Sicherung gelöscht bleiben.',
    categories: ['zufällige Kennung', 'Tag der Löschung', 'wer sie veranlasst hat: Person, Büro oder Löschtag'],
  },

  // Datenschutzhinweise
  factActivity: (title: string, categories: string, retention: string) =>
    `${title}: ${categories}. Gelöscht ${retention}.`,
  factRights: 'Unter „Meine Daten“ sehen Sie nach dem Einloggen alles über Sie, laden es herunter und löschen es.',
  factController: (text: string) => `Verantwortliche Stelle: ${text}`,
  factOfficer: (text: string) => `Datenschutz: ${text}`,

  // Erinnerung
  reminderLabel: 'Löschtag naht',
  reminderOccasion: 'Wenn der Löschtag näher kommt, an alle, die den Kongress organisieren.',
  sampleName: 'Ursula Finkenrath',
  sampleCongress: 'Landauf, landab',
  reminderSubject: (day: string) => `Am ${day} werden die Daten des Kongresses gelöscht`,
  reminderGreeting: (name: string) => `Guten Tag ${name},`,
  reminderText: (title: string, day: string) =>
    `am ${day} löscht die Software von selbst alle Angaben zu den Menschen, die bei „${title}“ dabei waren: Namen, Adressen, Anmeldungen und alles, was in den Räumen geschrieben wurde. Ergebnisse und das Programm bleiben, ohne Namen.`,
  reminderTodo: 'Ist das zu früh oder zu spät? Dann ändern Sie den Tag bitte vorher im Kongressbüro:',
  reminderLink: 'Löschtag ansehen oder ändern',

  audit: { personForgotten: 'Person auf Wunsch gelöscht', privacyChanged: 'Datenschutz geändert' },
  auditObjects: { person: 'Person' },
}

export type PrivacyWords = typeof privacyWordsDe
