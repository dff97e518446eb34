// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { unreachable } from '../base/assert.ts'
import type { ConfigRefusal } from './config.ts'

function config(refusal: ConfigRefusal): string {
  switch (refusal.kind) {
    case 'portInvalid':
      return `PORT=${refusal.value} ist kein Port. Erwartet wird eine Zahl von 0 bis 65535, zum Beispiel PORT=3000.`
    case 'modeUnknown':
      return `ALLMENDE_MODE=${refusal.value} gibt es nicht. Möglich sind „demo“ und „production“.`
    case 'demoOnlyOnLoopback':
      return (
        `${refusal.variable}=${refusal.value} wäre für andere erreichbar. Die Vorführung zeigt Anmeldelinks und alle E-Mails ` +
        'und läuft deshalb nur auf diesem Rechner (127.0.0.1). Für einen echten Kongress setzen Sie ' +
        'ALLMENDE_MODE=production und BASE_URL, siehe docs/operate/https.md.'
      )
    case 'databaseUrlInvalid':
      return 'DATABASE_URL wird nicht verstanden. Erwartet wird postgres://name:passwort@rechner:5432/datenbank.'
    case 'baseUrlMissing':
      return 'BASE_URL fehlt. Setzen Sie die Adresse, unter der der Kongress erreichbar ist: BASE_URL=https://kongress.example'
    case 'baseUrlInvalid':
      return `BASE_URL=${refusal.value} wird nicht verstanden. Erwartet werden Schema und Name ohne Pfad: https://kongress.example`
    case 'baseUrlNeedsHttps':
      return (
        `BASE_URL=${refusal.value} ist unverschlüsselt. Setzen Sie einen Proxy mit https davor und geben Sie hier die ` +
        'https-Adresse an, siehe docs/operate/https.md.'
      )
    case 'proxyInvalid':
      return (
        `In TRUSTED_PROXIES steht „${refusal.value}“. Erwartet werden Adressen oder Netze, mit Komma getrennt: ` +
        'TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8'
      )
    case 'smtpUrlInvalid':
      return 'SMTP_URL wird nicht verstanden. Erwartet wird smtp://name:passwort@rechner:587 oder smtps://…:465.'
    case 'mailFromMissing':
      return 'MAIL_FROM fehlt. Setzen Sie den Absender der E-Mails: MAIL_FROM=kongress@kommune.example'
    case 'mailReplyToInvalid':
      return `MAIL_REPLY_TO=${refusal.value} ist keine Adresse. Erwartet wird: MAIL_REPLY_TO=buero@kommune.example`
    case 'mailPaceInvalid':
      return `SMTP_LETTERS_PER_MINUTE=${refusal.value} geht nicht. Möglich sind ganze Zahlen von ${refusal.min} bis ${refusal.max}.`
    case 'sourceUrlInvalid':
      return `SOURCE_URL=${refusal.value} wird nicht verstanden. Erwartet wird eine Webadresse: SOURCE_URL=https://…`
    case 'logLevelUnknown':
      return `LOG_LEVEL=${refusal.value} gibt es nicht. Möglich sind fatal, error, warn, info, debug, trace und silent.`
    case 'secretTooShort':
      return `ALLMENDE_SECRET ist zu kurz. Es braucht mindestens ${refusal.lettersMin} zufällige Zeichen: openssl rand -hex 32`
    case 'oidcIssuerInvalid':
      return `OIDC_ISSUER=${refusal.value} ist keine Adresse eines Anbieters. Sie beginnt mit https:// (auf diesem Rechner auch http://) und steht so im Feld „issuer“ des Anbieters.`
    case 'oidcClientMissing':
      return 'OIDC_CLIENT_ID fehlt. Der Anbieter vergibt sie, wenn Sie Allmende bei ihm eintragen.'
    case 'oidcScopesInvalid':
      return `OIDC_SCOPES=${refusal.value} enthält openid nicht. Üblich ist: openid email profile`
    case 'oidcRolesInvalid':
      return `OIDC_ROLES: „${refusal.value}“ wird nicht verstanden. Erwartet wird WERT=AUFGABE; Aufgaben sind organiser, programmeEditor, technician und ministry.`
    case 'oidcOwnerByClaim':
      return 'OIDC_ROLES vergibt owner. Damit entscheidet der Anbieter, wer hier alles darf. Wollen Sie das, setzen Sie OIDC_OWNER_BY_CLAIM=yes.'
    case 'oidcViaInvalid':
      return `OIDC_VIA: „${refusal.value}“ ist keine Herkunft wie https://anmeldung.example (ohne Pfad).`
    default:
      return unreachable(refusal)
  }
}

export const serverWordsDe = {
  config,
  terminal: {
    refused: 'Allmende startet nicht.',
    running: (address: string) => `Allmende läuft: ${address}`,
    demo: 'Dies ist die Vorführung mit Beispieldaten. Personen und Orte sind erfunden.',
    signInAs: { organiser: 'Als Organisatorin', moderator: 'Als Moderatorin', participant: 'Als Teilnehmer' },
    setup: (minutes: number) =>
      `Noch gehört dieser Kongress niemandem. Zum Einrichten, ${minutes} Minuten lang und einmal:`,
    stopHint: 'Beenden mit Strg-C.',
    stopping: 'Allmende wird beendet …',
    stopped: 'Beendet.',
    startFault:
      'Ein Fehler, mit dem niemand gerechnet hat; die Zeile „processFaulted“ darüber sagt, wo. Bitte melden Sie ihn mit dieser Zeile.',
    portTaken: (port: number) =>
      `Der Port ${port} ist schon vergeben. Läuft Allmende bereits? Sonst wählen Sie einen anderen: PORT=${port + 1} npm start`,
    portForbidden: (port: number) =>
      `Der Port ${port} darf nicht benutzt werden. Wählen Sie einen ab 1024: PORT=3000 npm start`,
    addressMissing: (host: string) =>
      `HOST=${host} ist keine Adresse dieses Rechners. Üblich sind 127.0.0.1 und 0.0.0.0.`,
    buildMissing: (folder: string) => `In ${folder} liegt keine gebaute Fassung. Starten Sie mit: npm start`,
    dataFolder: (folder: string) =>
      `In ${folder} kann nicht geschrieben werden. Prüfen Sie die Rechte oder setzen Sie ALLMENDE_DATA.`,
    ownCongress:
      'In dieser Datenbank liegt ein eigener Kongress; die Vorführung kommt nie dazu. Starten Sie mit ALLMENDE_MODE=production oder mit einer leeren Datenbank.',
    mailNotConfigured:
      'SMTP_URL fehlt: Es werden keine E-Mails verschickt, und niemand außer Ihnen kann sich einloggen.',
  },
  pages: {
    home: 'Zur Startseite',
    signIn: 'Einloggen',
    notFound: {
      title: 'Diese Seite gibt es nicht',
      text: 'Vielleicht ist die Adresse unvollständig oder die Seite ist umgezogen.',
      todo: 'Auf der Startseite und im Programm finden Sie alles, was zum Kongress gehört.',
    },
    signInNeeded: {
      title: 'Dafür müssen Sie sich einloggen',
      text: 'Diese Seite ist für angemeldete Personen.',
      todo: 'Loggen Sie sich ein; danach kommen Sie hierher zurück.',
    },
    notYours: {
      title: 'Dafür haben Sie kein Amt',
      text: 'Diese Seite ist für Personen mit einer Aufgabe im Kongressbüro.',
      todo: 'Brauchen Sie Zugang? Die Organisation des Kongresses kann ihn Ihnen geben.',
    },
    formOutdated: {
      title: 'Dieses Formular ist nicht mehr gültig',
      text: 'Es wurde nichts gespeichert. Vielleicht war die Seite lange offen, oder Ihr Browser nimmt keine Cookies von uns an.',
      todo: 'Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal.',
    },
    foreignForm: {
      title: 'Dieses Formular kam von einer fremden Seite',
      text: 'Zu Ihrem Schutz nehmen wir nur Formulare von unseren eigenen Seiten an. Es wurde nichts gespeichert.',
      todo: 'Beginnen Sie auf der Startseite neu.',
    },
    unreadable: {
      title: 'Das konnten wir nicht lesen',
      text: 'Ihr Browser hat etwas geschickt, das kein Formular von uns ist. Es wurde nichts gespeichert.',
      todo: 'Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.',
    },
    tooLarge: {
      title: 'Das ist zu viel auf einmal',
      text: 'Was Sie geschickt haben, ist größer, als wir annehmen können. Es wurde nichts gespeichert.',
      todo: 'Gehen Sie zurück und kürzen Sie Ihren Text.',
    },
    tooMany: {
      title: 'Bitte warten Sie einen Augenblick',
      text: 'Es kamen sehr viele Anfragen auf einmal. Es wurde nichts gespeichert.',
      todo: 'Versuchen Sie es nach dieser Zeit noch einmal.',
      wait: (seconds: number) =>
        seconds < 90 ? `Noch etwa ${seconds} Sekunden.` : `Noch etwa ${Math.ceil(seconds / 60)} Minuten.`,
    },
    fault: {
      title: 'Da ist bei uns etwas schiefgegangen',
      text: 'Der Fehler liegt nicht bei Ihnen und ist schon vermerkt.',
      todo: 'Versuchen Sie es noch einmal. Bleibt es dabei, nennen Sie der Organisation diese Nummer:',
    },
    unavailable: {
      title: 'Gleich geht es weiter',
      text: 'Der Kongress ist gerade kurz nicht erreichbar. Was Sie schon gespeichert haben, bleibt erhalten.',
      todo: 'Laden Sie die Seite in einer Minute neu.',
    },
  },
}

export type ServerWords = typeof serverWordsDe
