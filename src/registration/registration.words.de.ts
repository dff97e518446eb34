// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const registrationWordsDe = {
  // Formular
  title: 'Anmeldung',
  lead: 'Eine Seite, zwei Minuten. Danach bekommen Sie eine E-Mail, mit deren Link Sie die Anmeldung bestätigen.',
  leadSignedIn: (name: string) => `Sie sind eingeloggt als ${name}. Es fehlen nur noch Ihre Workshops.`,
  alreadyHave: 'Sie haben sich schon angemeldet?',
  signIn: 'Einloggen',

  who: '1. Wer sind Sie?',
  name: 'Vor- und Nachname',
  nameHint: 'So sehen Sie die anderen im Raum.',
  email: 'E-Mail-Adresse',
  emailHint: 'Dorthin schicken wir den Link zum Einloggen. Andere Teilnehmende sehen sie nie.',

  forWhom: '2. Für wen sind Sie dabei?',
  acting: 'Ich bin dabei für …',
  actingHint: 'Damit sichtbar ist, welche Orte im Gespräch vertreten sind.',
  actingOptions: {
    municipality: 'eine Kommune, eine Verbandsgemeinde oder einen Landkreis',
    body: 'eine andere Stelle: Verband, Ministerium, Verein, Presse',
    nobody: 'niemanden, nur für mich',
  },
  municipality: 'Ihre Kommune',
  municipalityHint:
    'Tippen Sie den Namen oder einen Teil davon, dann suchen. Bei gleichen Namen hilft der Landkreis: „Hausen, Neuwied“.',
  municipalitySearch: 'Suchen',
  municipalityWhich: 'Welche meinen Sie?',
  municipalityFound: (count: number) =>
    count === 1 ? 'Wir haben eine Kommune gefunden.' : `Wir haben ${count} Kommunen gefunden.`,
  municipalityToChoice: 'Zur Auswahl',
  municipalityNothing: (typed: string) =>
    `Zu „${typed}“ haben wir nichts gefunden. Versuchen Sie es nur mit dem Anfang des Namens.`,
  municipalityMissing: 'Bitte geben Sie den Namen Ihrer Kommune ein.',
  municipalityChoose: 'Bitte wählen Sie Ihre Kommune aus der Liste.',
  municipalityUnknown: 'Diese Kommune kennen wir nicht. Bitte prüfen Sie die Schreibweise.',
  bodyKind: 'Art der anderen Stelle',
  bodyKindPlaceholder: 'Bitte wählen',
  bodyKindHint: 'Nur, wenn Sie oben „eine andere Stelle“ gewählt haben.',
  bodyKindMissing: 'Bitte wählen Sie, was für eine Stelle das ist.',
  bodyName: 'Name der anderen Stelle',
  bodyNameMissing: 'Bitte geben Sie den Namen der Stelle ein.',
  bodyNameWithAddress: 'Bitte geben Sie nur den Namen ein, ohne Internet- oder E-Mail-Adresse.',
  function: 'Ihre Funktion',
  functionHint: 'Sie steht im Raum neben Ihrem Namen.',
  functionPlaceholder: 'Bitte wählen',
  functionMissing: 'Bitte wählen Sie Ihre Funktion. Ohne Amt wählen Sie „Gast“.',

  workshops: '3. Was möchten Sie besuchen?',
  workshopsSignedIn: 'Was möchten Sie besuchen?',
  workshopsIntro: 'Zu jeder Zeit ein Workshop. Sie können das später ändern. Das Plenum ist immer dabei.',
  noWorkshops: 'Noch stehen keine Workshops zur Wahl. Sie können sie später wählen.',
  slot: (from: string, to: string) => `${from} bis ${to} Uhr`,
  slotOnDay: (day: string, from: string, to: string) => `${day}, ${from} bis ${to} Uhr`,
  undecided: 'Noch offen',
  sessionFull: (title: string) => `„${title}“ ist inzwischen voll. Bitte wählen Sie für diese Zeit neu.`,
  sessionsClash: (title: string) => `„${title}“ überschneidet sich mit einem anderen gewählten Workshop.`,

  consentTitle: 'Einwilligung',
  consentPurpose:
    'Wir verwenden Ihre Angaben, um Sie zum Kongress anzumelden, Ihnen Zugang zu geben und im Raum zu zeigen, wer spricht und für wen. Nichts davon geht an andere weiter. Sie können die Anmeldung jederzeit zurücknehmen.',
  consentUntil: (day: string) =>
    `Am ${day} werden sie von selbst gelöscht; unter „Meine Daten“ löschen Sie sie jederzeit früher.`,
  consent: 'Ich bin damit einverstanden, dass meine Angaben dafür gespeichert werden.',
  consentLink: 'Datenschutzhinweise lesen',
  consentMissing: 'Ohne Ihr Einverständnis dürfen wir die Angaben nicht speichern.',
  submit: 'Anmelden',

  notOpenTitle: 'Die Anmeldung ist nicht offen',
  notOpen: 'Zurzeit nimmt dieser Kongress keine Anmeldungen an.',
  toProgramme: 'Zum Programm',

  // Abgeschickt
  sentTitle: 'Sehen Sie in Ihr Postfach',
  sentLead: 'Wir haben Ihnen eine E-Mail geschickt. Drücken Sie auf den Link darin, dann ist Ihre Anmeldung bestätigt.',
  sentHold: (hours: number) => `So lange, höchstens ${hours} Stunden, halten wir Ihre Plätze frei.`,
  sentCode: 'Code aus der E-Mail eingeben',
  sentDemo: 'Vorführung: Die E-Mail wird nicht verschickt. Sie liegt im Postausgang.',
  sentOutbox: 'Zum Postausgang',
  sentNothing: 'Nichts angekommen?',
  sentSteps: [
    'Sehen Sie auch im Ordner für unerwünschte E-Mails (Spam) nach.',
    'Manche Postfächer brauchen einige Minuten.',
    'Ist der Link abgelaufen, fordern Sie unter „Einloggen“ einen neuen an. Auch der bestätigt Ihre Anmeldung.',
    'Vielleicht war die Adresse vertippt: Dann melden Sie sich einfach noch einmal an.',
  ],
  again: 'Noch einmal anmelden',

  // Mein Kongress
  myTitle: 'Mein Kongress',
  toSecurity: 'Sicherheit: eingeloggte Geräte und Ihre Wege herein',
  myHello: (name: string) => `Guten Tag, ${name}.`,
  status: {
    pending: 'Ihre Anmeldung ist noch nicht bestätigt. Drücken Sie auf den Link in der E-Mail.',
    confirmed: 'Sie sind angemeldet.',
    cancelled: 'Sie haben Ihre Anmeldung zurückgenommen. Ihre Plätze sind wieder frei.',
  },
  notRegistered: 'Sie sind noch nicht zum Kongress angemeldet.',
  register: 'Zum Kongress anmelden',
  registerAgain: 'Doch wieder anmelden',
  mySessions: 'Meine Veranstaltungen',
  mySessionsNone: 'Sie haben noch keinen Workshop gewählt.',
  slotOpen: (slot: string) => `Für ${slot} haben Sie noch nichts gewählt.`,
  changeWorkshops: 'Workshops wählen oder ändern',
  cancel: 'Anmeldung zurücknehmen',
  myData: 'Meine Daten ansehen, herunterladen oder löschen',

  // Workshops ändern
  changeTitle: 'Workshops wählen',
  changeSave: 'Auswahl speichern',
  back: 'Zurück, ohne zu ändern',

  // Zurücknehmen
  cancelTitle: 'Anmeldung zurücknehmen?',
  cancelWhat:
    'Ihre Plätze werden sofort wieder frei, und andere können sie bekommen. Ihr Zugang bleibt; Sie können sich wieder anmelden, solange Plätze da sind.',
  cancelYes: 'Ja, zurücknehmen',
  cancelNo: 'Nein, ich bleibe dabei',

  // An der Tür
  placeRefused: {
    noSuchSession: 'Diese Veranstaltung gibt es nicht.',
    sessionOver: 'Diese Veranstaltung ist vorbei.',
    notRegistered: 'Bitte melden Sie sich zuerst zum Kongress an.',
    sessionFull: 'Jemand war schneller: Der letzte Platz ist gerade vergeben worden. Zuhören können Sie trotzdem.',
  },
  placeRefusedTitle: 'Kein Platz',
  toSession: 'Zurück zur Veranstaltung',

  // E-Mail
  letterWorkshops: 'Ihre Workshops',
  letterWorkshop: (title: string, day: string, from: string, to: string) => `${title}, ${day}, ${from} bis ${to} Uhr`,
  letterNoWorkshops: 'Workshops haben Sie noch nicht gewählt. Das geht jederzeit auf der Seite „Mein Kongress“.',
  letterAlready:
    'Mit Ihrer Adresse wurde gerade das Formular zur Anmeldung abgeschickt. Sie sind schon angemeldet; daran hat sich nichts geändert. Ihre Workshops ändern Sie nach dem Einloggen auf der Seite „Mein Kongress“.',

  // Auskunft und Verzeichnis
  activity: {
    title: 'Anmeldung',
    purpose: 'Zum Kongress anmelden, Plätze vergeben, die Einwilligung nachweisen.',
    categories: ['Stand der Anmeldung', 'gewählte Veranstaltungen', 'Zeitpunkt der Einwilligung'],
  },
  held: {
    registrations: {
      title: 'Ihre Anmeldung',
      fields: {
        status: 'Stand',
        registeredAt: 'Angemeldet',
        consentedAt: 'Eingewilligt',
        confirmedAt: 'Bestätigt',
        placesKeptUntil: 'Plätze freigehalten bis',
      },
    },
    places: { title: 'Ihre Plätze', fields: { session: 'Veranstaltung' } },
    reminders: {
      title: 'Erinnerungen, die Sie bekommen haben',
      fields: { session: 'Veranstaltung', kind: 'Welche', remindedAt: 'Geschrieben' },
    },
  },
}

export type RegistrationWords = typeof registrationWordsDe
