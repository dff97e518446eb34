// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Trouble } from './delivery.rules.ts'

const troubles: Record<Trouble, { readonly title: string; readonly todo: string }> = {
  addressUnknown: {
    title: 'Diese Adresse gibt es nicht',
    todo: 'Ein Tippfehler? Fragen Sie die Person auf anderem Weg nach ihrer Adresse.',
  },
  mailboxFull: {
    title: 'Das Postfach ist voll',
    todo: 'Die Person muss Platz schaffen. Versuchen Sie es danach noch einmal.',
  },
  refused: {
    title: 'Der Mailserver der Person nimmt die E-Mail nicht an',
    todo: 'Meist hält er sie für Werbung. Bitten Sie die IT der Kommune, den Absender dieses Kongresses zuzulassen.',
  },
  senderRefused: {
    title: 'Unser Absender wird abgelehnt',
    todo: 'Das betrifft alle E-Mails: Wer diese Anwendung betreibt, muss MAIL_FROM und SPF prüfen.',
  },
  accountRefused: {
    title: 'Unser Mailserver lässt uns nicht hinein',
    todo: 'Das betrifft alle E-Mails: Wer diese Anwendung betreibt, muss Name und Passwort in SMTP_URL prüfen.',
  },
  encryption: {
    title: 'Keine sichere Verbindung zu unserem Mailserver',
    todo: 'Das betrifft alle E-Mails: Wer diese Anwendung betreibt, muss das Zertifikat des Mailservers prüfen.',
  },
  unreachable: {
    title: 'Unser Mailserver ist nicht erreichbar',
    todo: 'Es wird von selbst weiter versucht. Dauert es länger als eine Stunde, sagen Sie der Technik Bescheid.',
  },
  busy: {
    title: 'Der Mailserver bittet um Geduld',
    todo: 'Das ist üblich. Es wird von selbst weiter versucht.',
  },
  tooLate: {
    title: 'Sie kam nicht mehr rechtzeitig',
    todo: 'Sie hätte nur noch verwirrt und wurde deshalb nicht verschickt.',
  },
  stopped: { title: 'Der Versand wurde angehalten', todo: 'Diese E-Mail ging nicht hinaus.' },
  other: {
    title: 'Nicht zustellbar',
    todo: 'Die Technik findet die Antwort des Mailservers auf der Seite dieser E-Mail.',
  },
}

export const mailOfficeWordsDe = {
  label: 'E-Mails',
  lead: 'Was verschickt wurde und was nicht ankam; Vorlagen ansehen; einer Gruppe schreiben.',
  intro: 'Jede E-Mail der letzten 30 Tage und was aus ihr wurde, die neueste zuoberst.',
  notDelivering: 'Diese Vorführung verschickt keine E-Mails; sie liegen im Postausgang.',
  noServer: 'Es ist kein Mailserver eingerichtet: Keine E-Mail verlässt dieses Haus.',
  toTemplates: 'Vorlagen ansehen',
  toGroups: 'An eine Gruppe schreiben',
  filter: 'Auswählen',
  stateLabel: 'Stand',
  states: { all: 'Alle', waiting: 'Wartet', sent: 'Verschickt', failed: 'Nicht zustellbar' },
  searchLabel: 'Name oder Adresse',
  apply: 'Anzeigen',
  counts: { waiting: 'Warten', sent: 'Verschickt', failed: 'Nicht zustellbar' },
  caption: (shown: number, all: number) =>
    shown === all ? (all === 1 ? 'Eine E-Mail' : `${all} E-Mails`) : `Die neuesten ${shown} von ${all} E-Mails`,
  none: 'Keine E-Mail passt dazu.',
  columns: { to: 'An', what: 'Was', written: 'Geschrieben', state: 'Stand' },
  attempts: (count: number) => (count === 1 ? 'einmal versucht' : `${count} Mal versucht`),
  nextBy: (time: string) => `nächster Versuch spätestens um ${time} Uhr`,
  troubles,
  open: (subject: string) => `${subject} ansehen`,

  letterTitle: 'Eine E-Mail',
  kind: 'Vorlage',
  subject: 'Betreff',
  to: 'An',
  written: 'Geschrieben',
  sentAt: 'Verschickt',
  attempted: 'Versuche',
  answer: 'Antwort des Mailservers',
  group: 'Gehört zu',
  groupLink: 'E-Mail an eine Gruppe',
  why: 'Woran es liegt',
  closed:
    'Diese E-Mail enthält einen persönlichen Link oder Code. Den Text sieht nur, wer sie bekommt. Kam sie nicht an, kann die Person selbst eine neue anfordern.',
  gone: 'Die E-Mail ist zugestellt. Ihr Inhalt wird danach nicht aufbewahrt.',
  retry: 'Noch einmal versuchen',
  retryHint: 'Prüfen Sie vorher, was oben steht; sonst kommt sie wieder nicht an.',
  retried: 'Die E-Mail ist wieder unterwegs.',
  retryRefused: 'Diese E-Mail kann nicht noch einmal verschickt werden.',
  missingTitle: 'Diese E-Mail gibt es nicht',
  missing: 'Vielleicht ist sie älter als 30 Tage und wurde gelöscht.',
  back: 'Zu allen E-Mails',
  textTitle: 'Text',

  failureLetter: 'E-Mail ansehen',
  failureBeside: (reason: string) => `E-Mail kam nicht an: ${reason}`,

  templatesTitle: 'Vorlagen',
  templatesLead:
    'So sehen die E-Mails aus, die der Kongress von selbst schreibt, in beiden Sprachen. Alle Angaben sind Beispiele.',
  occasionTitle: 'Wann',
  templateLanguages: { de: 'Deutsch', en: 'Englisch' },
  htmlTitle: 'Gestaltete Fassung',
  htmlFrame: 'Vorschau der gestalteten Fassung',
  templateAttachments: 'Angehängt',
  templateMissingTitle: 'Diese Vorlage gibt es nicht',
  backToTemplates: 'Zu allen Vorlagen',

  // Was im Büro getan wurde
  audit: {
    groupLetterSent: 'E-Mail an eine Gruppe verschickt',
    groupLetterStopped: 'E-Mail an eine Gruppe angehalten',
    letterRetried: 'E-Mail noch einmal verschickt',
    groupLetter: 'E-Mail an eine Gruppe',
    letter: 'E-Mail',
  },
}

export type MailOfficeWords = typeof mailOfficeWordsDe
