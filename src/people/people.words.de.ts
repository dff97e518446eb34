// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { BodyKind, PersonFunction } from './people.rules.ts'

const minutes = (count: number) => (count === 1 ? 'einer Minute' : `${count} Minuten`)

const functions: Record<PersonFunction, string> = {
  volunteerMayor: 'Ortsbürgermeister/in',
  mayor: 'Bürgermeister/in',
  deputyMayor: 'Beigeordnete/r',
  districtAdministrator: 'Landrat/Landrätin',
  councillor: 'Ratsmitglied',
  administration: 'Verwaltung',
  digitalOfficer: 'Digitalbeauftragte/r',
  guest: 'Gast',
}
const bodyKinds: Record<BodyKind, string> = {
  municipality: 'Kommune',
  association: 'Kommunaler Verband',
  district: 'Landkreis',
  ministry: 'Ministerium',
  club: 'Verein',
  press: 'Presse',
}

export const peopleWordsDe = {
  functions,
  bodyKinds,

  // Einloggen
  templateLabel: {
    signIn: 'E-Mail zum Einloggen',
    registration: 'Anmeldung bestätigen',
    connect: 'Adresse bestätigen',
  },
  templateOccasion: {
    signIn: 'Wenn jemand sich einloggen möchte. Link und Code sieht nur die Person selbst.',
    registration: 'Wenn jemand das Formular zur Anmeldung abgeschickt hat; die gewählten Workshops stehen mit darin.',
    connect: 'Wenn jemand über einen Anbieter kommt und die Adresse hier schon bekannt ist.',
  },
  signInTitle: 'Einloggen',
  signInIntro: 'Ein Passwort brauchen Sie nicht: Wir schicken Ihnen eine E-Mail mit einem Link und einem Code.',
  email: 'Ihre E-Mail-Adresse',
  emailHint: 'Die Adresse, mit der Sie sich angemeldet haben.',
  sendLetter: 'E-Mail anfordern',
  notRegistered: 'Sie sind noch nicht angemeldet?',
  toRegistration: 'Zur Anmeldung',
  alreadyIn: (name: string) => `Sie sind als ${name} eingeloggt.`,
  goOn: 'Weiter zum Kongress',
  factorMissing: 'Es fehlt nur noch Ihr zweiter Faktor.',
  toFactor: 'Code aus der App eingeben',

  // E-Mail ist unterwegs
  sentTitle: 'Sehen Sie in Ihr Postfach',
  sentTo: (email: string) => `Wenn ${email} angemeldet ist, ist eine E-Mail dorthin unterwegs.`,
  sentSomewhere: 'Wenn Ihre Adresse angemeldet ist, ist eine E-Mail dorthin unterwegs.',
  sentHow: (count: number) =>
    `Öffnen Sie den Link darin oder geben Sie hier den Code ein. Beides gilt ${count} Minuten und nur einmal.`,
  codeTitle: 'Mit dem Code einloggen',
  code: 'Code aus der E-Mail',
  codeHint: 'Sechs Ziffern. Leerzeichen stören nicht.',
  useCode: 'Einloggen',
  noLetterTitle: 'Keine E-Mail angekommen?',
  noLetterSteps: [
    'Sehen Sie auch im Ordner für unerwünschte E-Mails (Spam) nach.',
    'Manche Postfächer brauchen einige Minuten.',
    'Haben Sie sich mit einer anderen Adresse angemeldet, verwenden Sie bitte diese.',
    'Sind Sie noch nicht angemeldet, holen Sie das zuerst nach.',
  ],
  otherEmail: 'E-Mail noch einmal oder an eine andere Adresse anfordern',
  demoOutbox: 'Vorführung: Die E-Mail wird nicht verschickt. Sie liegt im Postausgang.',
  toOutbox: 'Zum Postausgang',

  // Meldungen
  emailInvalid: 'Das sieht nicht nach einer E-Mail-Adresse aus. Beispiel: vorname.name@gemeinde.example',
  tooManyLetters: (count: number) =>
    `An diese Adresse wurden gerade schon mehrere E-Mails angefordert. Bitte verwenden Sie die neueste davon oder versuchen Sie es in ${minutes(count)} wieder.`,
  codeMalformed: 'Bitte geben Sie die sechs Ziffern aus der E-Mail ein.',
  codeWrong: (triesLeft: number) =>
    triesLeft === 0
      ? 'Dieser Code stimmt nicht oder gilt nicht mehr. Der Link in der E-Mail funktioniert weiterhin.'
      : `Dieser Code stimmt nicht oder gilt nicht mehr. Sie können es noch ${triesLeft === 1 ? 'einmal' : `${triesLeft}-mal`} versuchen.`,
  codesLocked: (count: number) =>
    `Für diese Adresse wurden zu viele falsche Codes eingegeben. In ${minutes(count)} können Sie wieder einen Code eingeben. Der Link in der E-Mail funktioniert weiterhin.`,

  // Link
  linkTitle: 'Einloggen',
  linkAs: (name: string) => `Sie loggen sich ein als ${name}.`,
  linkButton: 'Jetzt einloggen',
  linkNotYou: 'Sind Sie das nicht, schließen Sie diese Seite einfach.',
  linkStillIn: 'Sie können gleich weitermachen.',
  linkUsedTitle: 'Dieser Link wurde schon benutzt',
  linkUsed:
    'Jeder Link gilt nur einmal, und mit dem Einloggen verfallen auch die übrigen. Fordern Sie einfach eine neue E-Mail an.',
  linkExpiredTitle: 'Dieser Link gilt nicht mehr',
  linkExpired: (count: number) =>
    `Ein Link gilt ${count} Minuten, damit niemand anders ihn später benutzt. Fordern Sie einfach eine neue E-Mail an.`,
  linkUnknownTitle: 'Diesen Link kennen wir nicht',
  linkUnknown:
    'Vielleicht wurde er beim Kopieren abgeschnitten. Öffnen Sie ihn noch einmal aus der E-Mail, oder fordern Sie eine neue an.',

  // Einrichten
  ownerTitle: 'Allmende einrichten',
  ownerIntro: 'Sie richten diesen Kongress ein und dürfen danach alles. Der Link dazu gilt nur einmal.',
  ownerName: 'Ihr Name',
  ownerEmailHint: 'Mit dieser Adresse loggen Sie sich künftig ein. Bitte prüfen Sie sie genau.',
  ownerButton: 'Einrichten und einloggen',
  ownerGoneTitle: 'Dieser Link zum Einrichten gilt nicht',
  ownerGone:
    'Er wurde schon benutzt oder ist abgelaufen. Starten Sie den Server neu: Er gibt dann einen neuen Link aus, solange noch niemand Allmende eingerichtet hat.',
  nameMissing: 'Bitte geben Sie Ihren Namen ein.',
  nameTooLong: (max: number) => `Bitte kürzen Sie auf höchstens ${max} Zeichen.`,
  nameWithAddress: 'Bitte geben Sie nur Ihren Namen ein, ohne Internet- oder E-Mail-Adresse.',

  // E-Mails
  letterGreeting: (name: string) => `Guten Tag ${name},`,
  letterSubject: {
    signIn: (site: string) => `Ihr Link zum Einloggen – ${site}`,
    registration: (site: string) => `Bitte bestätigen Sie Ihre Anmeldung – ${site}`,
    connect: (site: string) => `Bitte bestätigen Sie Ihre Adresse – ${site}`,
  },
  letterOpening: {
    signIn: 'mit diesem Link loggen Sie sich ein:',
    registration: 'vielen Dank für Ihre Anmeldung. Mit diesem Link bestätigen Sie sie und sind gleich eingeloggt:',
    connect:
      'jemand hat sich über einen Anbieter mit dieser Adresse eingeloggt. Waren Sie das, öffnen Sie diesen Link in demselben Browser; danach können Sie beides verbinden:',
  },
  letterLink: { signIn: 'Einloggen', registration: 'Anmeldung bestätigen', connect: 'Adresse bestätigen' },
  letterCode: 'Oder geben Sie auf der Seite, die Sie offen haben, diesen Code ein',
  letterHolds: (count: number) => `Link und Code gelten ${count} Minuten und nur einmal.`,
  letterNotYou:
    'Haben Sie das nicht angefordert, löschen Sie diese E-Mail. Ohne Link oder Code kann sich niemand als Sie einloggen.',

  // Auskunft und Verzeichnis
  activities: {
    people: {
      title: 'Personen und Mandate',
      purpose: 'Wissen, wer teilnimmt und für wen, und im Raum zeigen, wer spricht.',
      categories: ['Name', 'E-Mail-Adresse', 'Funktion', 'Stellen und Mandate', 'Sprache', 'Aufgaben im Kongress'],
    },
    signIn: {
      title: 'Einloggen',
      purpose: 'Zugang geben, ohne Passwort, und Fremde fernhalten.',
      categories: [
        'Prüfwerte von Links und Codes',
        'Browser und Betriebssystem',
        'Zeitpunkte des Einloggens',
        'Kennung beim Anbieter',
        'Zweiter Faktor, verschlüsselt',
      ],
    },
  },
  held: {
    person: {
      title: 'Wer Sie sind',
      fields: {
        name: 'Name',
        email: 'E-Mail-Adresse',
        shownEmail: 'Adresse, an die zuletzt eine E-Mail zum Einloggen ging',
        function: 'Funktion',
        language: 'Sprache',
        knownSince: 'Hier bekannt seit',
      },
    },
    mandates: {
      title: 'Für wen Sie handeln',
      fields: {
        body: 'Stelle',
        kind: 'Art des Mandats',
        status: 'Stand der Prüfung',
        validFrom: 'Von',
        validTo: 'Bis',
        checkedAt: 'Geprüft',
        checkedByDomain: 'Bestätigt durch die Domain',
        handedOverAt: 'Stimme übergeben',
      },
    },
    offices: { title: 'Ihre Aufgaben im ganzen Kongress', fields: { role: 'Aufgabe' } },
    claimedOffices: {
      title: 'Aufgaben, die Ihr Anbieter nennt',
      fields: { role: 'Aufgabe', provider: 'Anbieter', validTo: 'Gilt bis' },
    },
    signIns: {
      title: 'Wo Sie eingeloggt sind',
      fields: {
        device: 'Gerät',
        signedInAt: 'Eingeloggt',
        lastUsedAt: 'Zuletzt benutzt',
        endsAt: 'Endet',
        factorPending: 'Wartet auf den zweiten Faktor',
      },
    },
    signInLetters: {
      title: 'Angeforderte Links und Codes',
      fields: { askedForAt: 'Angefordert', expiresAt: 'Gilt bis', usedAt: 'Benutzt' },
    },
    identities: {
      title: 'Verbundene Anbieter',
      fields: {
        provider: 'Anbieter',
        nameThere: 'Ihre Kennung dort',
        connectedAt: 'Verbunden',
        lastUsedAt: 'Zuletzt benutzt',
      },
    },
    identityOffers: {
      title: 'Noch nicht verbundene Anbieter',
      fields: { provider: 'Anbieter', nameThere: 'Ihre Kennung dort', expiresAt: 'Gilt bis' },
    },
    providerVisits: { title: 'Begonnene Wege zum Anbieter', fields: { expiresAt: 'Gilt bis' } },
    secondFactor: {
      title: 'Ihr zweiter Faktor',
      fields: { begunAt: 'Begonnen', confirmedAt: 'Eingerichtet', recoveryCodesLeft: 'Unbenutzte Notfallcodes' },
    },
    knownDevices: { title: 'Wiedererkannte Browser', fields: { lastUsedAt: 'Zuletzt benutzt' } },
    securityEvents: {
      title: 'Was bei Ihrem Zugang geschah',
      fields: { kind: 'Was', at: 'Wann', bySomebodyElse: 'Durch jemand anderen' },
    },
  },
}

export type PeopleWords = typeof peopleWordsDe
