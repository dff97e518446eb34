// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { ArrivalRefusal, ConnectRefusal } from './oidc.rules.ts'
import type { Office } from './people.rules.ts'
import type { SecurityEvent, SecurityLetterKind } from './security.rules.ts'

const minutes = (count: number) => (count === 1 ? 'einer Minute' : `${count} Minuten`)

type Said = { readonly title: string; readonly text: string }
const arrivalRefused: Record<ArrivalRefusal, Said> = {
  cancelled: {
    title: 'Das Einloggen wurde abgebrochen',
    text: 'Sie können es noch einmal versuchen oder sich mit Ihrer E-Mail-Adresse einloggen.',
  },
  refused: {
    title: 'Der Anbieter lässt dieses Einloggen nicht zu',
    text: 'Das muss die Organisation mit dem Anbieter klären. Mit Ihrer E-Mail-Adresse kommen Sie trotzdem hinein.',
  },
  invalid: {
    title: 'Die Antwort des Anbieters war nicht gültig',
    text: 'Zu Ihrer Sicherheit haben wir sie nicht angenommen. Versuchen Sie es bitte noch einmal, oder nehmen Sie Ihre E-Mail-Adresse.',
  },
  away: {
    title: 'Der Anbieter antwortet gerade nicht',
    text: 'Versuchen Sie es in einigen Minuten wieder. Mit Ihrer E-Mail-Adresse können Sie sich sofort einloggen.',
  },
  visitGone: {
    title: 'Bitte beginnen Sie noch einmal',
    text: 'Dieses Einloggen wurde in einem anderen Browser begonnen, ist schon abgeschlossen oder hat zu lange gedauert.',
  },
  noAddress: {
    title: 'Der Anbieter nennt uns keine E-Mail-Adresse',
    text: 'Loggen Sie sich bitte einmal mit Ihrer E-Mail-Adresse ein. Unter „Sicherheit“ können Sie dann beides verbinden.',
  },
  noName: {
    title: 'Der Anbieter nennt uns Ihren Namen nicht',
    text: 'Ohne Namen können wir Sie nicht aufnehmen. Melden Sie sich bitte zuerst an, oder wenden Sie sich an die Organisation.',
  },
  connectedElsewhere: {
    title: 'Damit loggt sich schon jemand anders ein',
    text: 'Dieser Zugang beim Anbieter ist mit einer anderen Person verbunden. Sind Sie das selbst, trennen Sie ihn dort zuerst.',
  },
  otherPerson: {
    title: 'Inzwischen ist jemand anders eingeloggt',
    text: 'Wir haben nichts verbunden. Loggen Sie sich ein, und beginnen Sie bitte noch einmal.',
  },
  tooMany: {
    title: 'Mehr lässt sich nicht verbinden',
    text: 'Trennen Sie zuerst einen Zugang, den Sie nicht mehr brauchen.',
  },
}
const connectRefused: Record<ConnectRefusal, string> = {
  offerGone: 'Das ist schon geschehen oder zu lange her. Beginnen Sie bitte noch einmal.',
  connectedElsewhere: arrivalRefused.connectedElsewhere.text,
  tooMany: arrivalRefused.tooMany.text,
}
const offices: Record<Office, string> = {
  owner: 'Inhaberin oder Inhaber',
  organiser: 'Organisation',
  programmeEditor: 'Programm',
  technician: 'Technik',
  ministry: 'Ministerium',
}
const events: Record<SecurityEvent, string> = {
  newDevice: 'In einem neuen Browser eingeloggt',
  identityConnected: 'Zugang bei einem Anbieter verbunden',
  identityRemoved: 'Zugang bei einem Anbieter getrennt',
  factorSetUp: 'Zweiten Faktor eingerichtet',
  factorRemoved: 'Zweiten Faktor ausgeschaltet',
  factorReset: 'Zweiter Faktor zurückgesetzt',
  recoveryCodeUsed: 'Notfallcode benutzt',
  recoveryCodesRenewed: 'Neue Notfallcodes erstellt',
  factorRequired: 'Zweiter Faktor wird von allen mit einer Aufgabe verlangt',
  factorNotRequired: 'Zweiter Faktor wird nicht mehr verlangt',
}

type LetterWords = {
  readonly subject: (site: string) => string
  readonly text: (what: string) => string
  readonly link: string
  readonly note: string
}
const notYou =
  'Waren Sie das nicht, öffnen Sie bitte gleich die Seite „Sicherheit“, loggen Sie alle anderen Geräte aus und sagen Sie der Organisation Bescheid.'
const look = 'Sicherheit ansehen'
const letters: Record<SecurityLetterKind, LetterWords> = {
  newDevice: {
    subject: (site) => `Neues Gerät eingeloggt – ${site}`,
    text: (what) =>
      what === ''
        ? 'gerade hat sich jemand in einem Browser als Sie eingeloggt, den wir noch nicht kennen.'
        : `gerade hat sich jemand in einem Browser als Sie eingeloggt, den wir noch nicht kennen: ${what}.`,
    link: look,
    note: notYou,
  },
  identityConnected: {
    subject: (site) => `Zugang verbunden – ${site}`,
    text: (what) => `ab jetzt können Sie sich auch über ${what} einloggen.`,
    link: look,
    note: notYou,
  },
  factorSetUp: {
    subject: (site) => `Zweiter Faktor eingerichtet – ${site}`,
    text: () =>
      'ab jetzt fragen wir beim Einloggen zusätzlich nach einem Code aus Ihrer Authentifizierungs-App. Alle anderen Geräte haben wir ausgeloggt.',
    link: look,
    note: notYou,
  },
  factorRemoved: {
    subject: (site) => `Zweiter Faktor ausgeschaltet – ${site}`,
    text: () => 'beim Einloggen fragen wir nicht mehr nach einem Code aus Ihrer Authentifizierungs-App.',
    link: look,
    note: notYou,
  },
  factorReset: {
    subject: (site) => `Zweiter Faktor zurückgesetzt – ${site}`,
    text: () =>
      'die Organisation hat Ihren zweiten Faktor zurückgesetzt. Richten Sie ihn nach dem nächsten Einloggen bitte neu ein.',
    link: look,
    note: 'Haben Sie nicht darum gebeten, sagen Sie der Organisation bitte gleich Bescheid.',
  },
  recoveryCodeUsed: {
    subject: (site) => `Notfallcode benutzt – ${site}`,
    text: () => 'gerade wurde einer Ihrer Notfallcodes benutzt. Er gilt nun nicht mehr.',
    link: look,
    note: notYou,
  },
  factorRequired: {
    subject: (site) => `Bitte richten Sie einen zweiten Faktor ein – ${site}`,
    text: () =>
      'wer für den Kongress eine Aufgabe hat, braucht ab jetzt einen zweiten Faktor: einen Code aus einer App auf Ihrem Telefon. Bis Sie ihn eingerichtet haben, ist das Kongressbüro für Sie geschlossen. Es dauert etwa zwei Minuten.',
    link: 'Zweiten Faktor einrichten',
    note: 'Sie brauchen dafür Ihr Telefon.',
  },
}

export const securityWordsDe = {
  // Über einen Anbieter einloggen
  signInWith: (label: string) => `Mit ${label} einloggen`,
  otherWay: 'Oder über einen Anbieter',
  providerAway: (label: string) =>
    `${label} antwortet gerade nicht. Bitte nehmen Sie Ihre E-Mail-Adresse, oder versuchen Sie es später noch einmal.`,
  arrivalRefused,
  registerTitle: 'Sie sind noch nicht angemeldet',
  registerText: (email: string, label: string) =>
    `Bei ${label} sind Sie bekannt, zum Kongress ist ${email} aber noch nicht angemeldet. Holen Sie das zuerst nach; danach bieten wir Ihnen an, beides zu verbinden.`,
  toRegistration: 'Zur Anmeldung',
  offerOpen: (label: string) =>
    `Loggen Sie sich in diesem Browser mit Ihrer E-Mail-Adresse ein. Danach können Sie ${label} mit Ihrem Zugang verbinden.`,
  connectTitle: (label: string) => `${label} verbinden?`,
  connectLead: (name: string, label: string) =>
    `Sie sind als ${name} eingeloggt. Wenn Sie zustimmen, können Sie sich künftig auch über ${label} einloggen.`,
  connectAddress: (email: string, label: string) => `Adresse bei ${label}: ${email}`,
  connectOnlyYou: 'Stimmen Sie nur zu, wenn Sie das eben selbst begonnen haben.',
  connectYes: 'Ja, verbinden',
  connectNo: 'Nein, nicht verbinden',
  connectRefused,

  // Zweiter Faktor beim Einloggen
  factorTitle: 'Code aus der App',
  factorLead:
    'Das war richtig. Weil Sie einen zweiten Faktor haben, fehlt noch ein Schritt: Öffnen Sie Ihre Authentifizierungs-App und geben Sie den Code ein, den sie gerade für den Kongress zeigt.',
  factorCode: 'Code',
  factorCodeHint: 'Sechs Ziffern. Haben Sie das Telefon nicht zur Hand, geben Sie einen Ihrer Notfallcodes ein.',
  factorCodeOnlyHint: 'Sechs Ziffern aus der App.',
  factorButton: 'Weiter',
  factorLostTitle: 'Telefon und Notfallcodes verloren?',
  factorLost: 'Bitten Sie eine Inhaberin oder einen Inhaber dieses Kongresses, Ihren zweiten Faktor zurückzusetzen.',
  factorStartAgain: 'Noch einmal von vorn einloggen',
  factorMalformed: 'Der Code hat sechs Ziffern, ein Notfallcode 16 Zeichen.',
  factorWrong: (left: number) => {
    if (left === 0) return 'Dieser Code stimmt nicht. Warten Sie bitte eine Viertelstunde.'
    const tries = left === 1 ? 'einen Versuch' : `${left} Versuche`
    return `Dieser Code stimmt nicht, oder er wurde schon benutzt. Sie haben noch ${tries}.`
  },
  factorLocked: (count: number) => `Das waren zu viele falsche Codes. In ${minutes(count)} geht es weiter.`,
  factorGone: 'Das hat zu lange gedauert. Bitte loggen Sie sich noch einmal ein.',
  factorSetUpGone: 'Das Einrichten ist nicht mehr offen. Bitte beginnen Sie noch einmal.',

  // Zweiten Faktor einrichten
  setUpTitle: 'Zweiten Faktor einrichten',
  setUpLead:
    'Beim Einloggen geben Sie dann zusätzlich einen Code ein, den nur Ihr Telefon kennt. Wer Ihre E-Mails liest, kommt ohne ihn nicht hinein.',
  setUpFirst:
    'Sie dürfen in diesem Kongress alles. Deshalb empfehlen wir Ihnen, Ihren Zugang gleich mit einem zweiten Faktor zu schützen.',
  setUpRequired:
    'In diesem Kongress braucht jede und jeder mit einer Aufgabe einen zweiten Faktor. Bis Sie ihn eingerichtet haben, ist das Kongressbüro für Sie geschlossen.',
  setUpStepApp: 'Eine App öffnen',
  setUpApp:
    'Sie brauchen eine Authentifizierungs-App auf Ihrem Telefon. Viele Passwort-Manager können das auch. Das Verfahren heißt TOTP; jede App, die es kennt, ist recht.',
  setUpStepScan: 'Den QR-Code scannen',
  setUpScan: 'Fügen Sie in der App einen Eintrag hinzu und richten Sie die Kamera auf dieses Bild.',
  setUpQr: 'QR-Code für die Authentifizierungs-App; der Schlüssel darunter ist derselbe als Text',
  setUpSecret: 'Oder geben Sie diesen Schlüssel von Hand ein:',
  setUpStepCode: 'Den ersten Code eingeben',
  setUpButton: 'Einrichten',
  setUpLater: 'Später',
  setUpNotNeeded: 'Der zweite Faktor ist für Personen mit einer Aufgabe im Kongress da. Sie brauchen keinen.',
  setUpDemo: 'In der Vorführung gibt es keinen zweiten Faktor: Ihre Links sind für alle da, die sie ansehen.',
  codesTitle: 'Ihre Notfallcodes',
  codesLead:
    'Damit kommen Sie hinein, wenn Ihr Telefon nicht da ist. Jeder gilt einmal. Wir zeigen sie Ihnen nur jetzt: Bewahren Sie sie an einem sicheren Ort auf, nicht auf dem Telefon.',
  codesDone: 'Der zweite Faktor ist eingerichtet. Alle anderen Geräte haben wir ausgeloggt.',
  codesDownload: 'Als Textdatei herunterladen',
  codesFile: (site: string) => `Notfallcodes für ${site}\nJeder Code gilt einmal.\n`,
  codesFileName: 'notfallcodes.txt',
  codesKept: 'Ich habe sie aufbewahrt',
  codesWrong: 'Diese Codes gelten nicht mehr. Bitte erstellen Sie neue.',
  factorOn: (day: string) => `Eingeschaltet seit ${day}.`,
  codesLeft: (count: number) =>
    count === 1 ? 'Sie haben noch einen Notfallcode.' : `Sie haben noch ${count} Notfallcodes.`,
  renewTitle: 'Neue Notfallcodes',
  renewIntro: 'Die alten gelten dann nicht mehr.',
  renewButton: 'Neue Codes erstellen',
  removeTitle: 'Ausschalten',
  removeIntro: 'Für ein neues Telefon schalten Sie den zweiten Faktor aus und richten ihn dort neu ein.',
  removeButton: 'Zweiten Faktor ausschalten',

  // Sicherheit
  title: 'Sicherheit',
  lead: 'Wo Sie eingeloggt sind und wie Sie sich einloggen.',
  my: 'Mein Kongress',
  devicesTitle: 'Eingeloggte Geräte',
  devicesCount: (count: number) =>
    count === 1 ? 'Sie sind nur hier eingeloggt.' : `Sie sind auf ${count} Geräten eingeloggt.`,
  devicesShow: 'Geräte ansehen',
  factorSection: 'Zweiter Faktor',
  factorOff: 'Noch nicht eingerichtet. Wer Ihre E-Mails lesen kann, kann sich als Sie einloggen.',
  factorChange: 'Ändern oder ausschalten',
  identitiesTitle: 'Anbieter',
  identitiesNone: (label: string) => `Sie können sich auch über ${label} einloggen, wenn Sie beides verbinden.`,
  identitySince: (day: string) => `Verbunden am ${day}`,
  identitySeen: (day: string) => `zuletzt benutzt am ${day}`,
  connectWith: (label: string) => `Mit ${label} verbinden`,
  disconnect: 'Trennen',
  disconnectLabel: (label: string) => `${label} trennen`,
  disconnectRefused: {
    identityGone: 'Dieser Zugang ist schon getrennt.',
    lastWay: 'Das ist Ihr einziger Weg herein: Sie haben keine E-Mail-Adresse hinterlegt.',
  },
  letterOccasion: 'Gleich danach, damit die Person es merkt, wenn es jemand anderes war.',
  sampleProvider: 'das Landesportal',
  eventsTitle: 'Was zuletzt geschah',
  events,
  eventBy: (text: string, name: string) => `${text} (${name})`,

  // Geräte
  devicesLead: 'Kennen Sie eines davon nicht, loggen Sie es aus.',
  deviceUnknown: 'Unbekanntes Gerät',
  deviceThis: 'Dieses Gerät',
  deviceFacts: (first: string, last: string) => `Eingeloggt am ${first}, zuletzt benutzt am ${last}`,
  deviceEnd: 'Ausloggen',
  deviceEndLabel: (device: string) => `${device} ausloggen`,
  othersEnd: 'Alle anderen ausloggen',
  ended: 'Ausgeloggt. In offenen Räumen endet die Verbindung sofort.',
  seenNote: 'Wann ein Gerät zuletzt benutzt wurde, wissen wir auf eine Stunde genau.',

  // Kongressbüro
  officeLabel: 'Sicherheit',
  officeLead: 'Wer eine Aufgabe hat, wer einen zweiten Faktor hat, und ob alle einen brauchen.',
  offices,
  holders: 'Personen mit einer Aufgabe',
  holderName: 'Name',
  holderOffices: 'Aufgaben',
  holderFactor: 'Zweiter Faktor',
  holderHas: 'eingerichtet',
  holderHasNot: 'fehlt',
  reset: 'Zurücksetzen',
  resetLabel: (name: string) => `Zweiten Faktor von ${name} zurücksetzen`,
  resetTitle: 'Zweiten Faktor zurücksetzen',
  resetLead: (name: string) =>
    `${name} kann sich danach allein mit der E-Mail-Adresse einloggen und den zweiten Faktor neu einrichten.`,
  resetSure:
    'Sprechen Sie vorher mit der Person, am besten am Telefon: Wer ihre E-Mails liest, könnte sonst auf diesem Weg hinein. Das Zurücksetzen wird mit Ihrem Namen festgehalten, und die Person bekommt einen Brief.',
  resetDone: 'Der zweite Faktor ist zurückgesetzt.',
  resetNothing: 'Diese Person hat keinen zweiten Faktor.',
  requireTitle: 'Zweiter Faktor für alle',
  requireOn:
    'Alle mit einer Aufgabe brauchen einen zweiten Faktor. Wem er fehlt, dem bleibt das Kongressbüro geschlossen.',
  requireOff: 'Jede und jeder mit einer Aufgabe kann einen zweiten Faktor einrichten, muss aber nicht.',
  requireButton: 'Für alle verlangen',
  requireStop: 'Nicht mehr verlangen',
  requireRefused: {
    ownFactorFirst: 'Richten Sie zuerst Ihren eigenen zweiten Faktor ein.',
    notInDemo: 'In der Vorführung gibt es keinen zweiten Faktor.',
  },
  cancel: 'Abbrechen',

  letters,
}

export type SecurityWords = typeof securityWordsDe
