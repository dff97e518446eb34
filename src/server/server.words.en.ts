// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { unreachable } from '../base/assert.ts'
import type { ConfigRefusal } from './config.ts'
import type { ServerWords } from './server.words.de.ts'

function config(refusal: ConfigRefusal): string {
  switch (refusal.kind) {
    case 'portInvalid':
      return `PORT=${refusal.value} is no port. A number from 0 to 65535 is expected, for example PORT=3000.`
    case 'modeUnknown':
      return `ALLMENDE_MODE=${refusal.value} does not exist. Choose “demo” or “production”.`
    case 'demoOnlyOnLoopback':
      return (
        `${refusal.variable}=${refusal.value} could be reached by others. The demo shows sign-in links and every mail, so it ` +
        'runs on this machine only (127.0.0.1). For a real congress set ALLMENDE_MODE=production and BASE_URL, ' +
        'see docs/operate/https.md.'
      )
    case 'databaseUrlInvalid':
      return 'DATABASE_URL cannot be read. It should look like postgres://name:password@host:5432/database.'
    case 'baseUrlMissing':
      return 'BASE_URL is missing. Set the address under which people reach the congress: BASE_URL=https://congress.example'
    case 'baseUrlInvalid':
      return `BASE_URL=${refusal.value} cannot be read. Scheme and name without a path are expected: https://congress.example`
    case 'baseUrlNeedsHttps':
      return (
        `BASE_URL=${refusal.value} is not encrypted. Put a proxy with https in front and give its https address here, ` +
        'see docs/operate/https.md.'
      )
    case 'proxyInvalid':
      return (
        `TRUSTED_PROXIES contains “${refusal.value}”. Addresses or networks, separated by commas, are expected: ` +
        'TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8'
      )
    case 'smtpUrlInvalid':
      return 'SMTP_URL cannot be read. It should look like smtp://name:password@host:587 or smtps://…:465.'
    case 'mailFromMissing':
      return 'MAIL_FROM is missing. Set the sender of the mails: MAIL_FROM=congress@municipality.example'
    case 'mailReplyToInvalid':
      return `MAIL_REPLY_TO=${refusal.value} is no address. Expected: MAIL_REPLY_TO=office@municipality.example`
    case 'mailPaceInvalid':
      return `SMTP_LETTERS_PER_MINUTE=${refusal.value} is not possible. Whole numbers from ${refusal.min} to ${refusal.max} are.`
    case 'sourceUrlInvalid':
      return `SOURCE_URL=${refusal.value} cannot be read. A web address is expected: SOURCE_URL=https://…`
    case 'logLevelUnknown':
      return `LOG_LEVEL=${refusal.value} does not exist. Choose fatal, error, warn, info, debug, trace or silent.`
    case 'secretTooShort':
      return `ALLMENDE_SECRET is too short. It needs at least ${refusal.lettersMin} random characters: openssl rand -hex 32`
    case 'oidcIssuerInvalid':
      return `OIDC_ISSUER=${refusal.value} is no address of a provider. It begins with https:// (on this machine http:// will do) and is what the provider calls its issuer.`
    case 'oidcClientMissing':
      return 'OIDC_CLIENT_ID is missing. The provider gives it when you enter Allmende there.'
    case 'oidcScopesInvalid':
      return `OIDC_SCOPES=${refusal.value} lacks openid. Usual is: openid email profile`
    case 'oidcRolesInvalid':
      return `OIDC_ROLES: “${refusal.value}” cannot be read. Expected is VALUE=OFFICE; offices are organiser, programmeEditor, technician and ministry.`
    case 'oidcOwnerByClaim':
      return 'OIDC_ROLES gives owner. Then the provider decides who may do everything here. If you want that, set OIDC_OWNER_BY_CLAIM=yes.'
    case 'oidcViaInvalid':
      return `OIDC_VIA: “${refusal.value}” is no origin like https://sign-in.example (without a path).`
    default:
      return unreachable(refusal)
  }
}

export const serverWordsEn: ServerWords = {
  config,
  terminal: {
    refused: 'Allmende does not start.',
    running: (address) => `Allmende is running: ${address}`,
    demo: 'This is the demo with sample data. Its people and places are invented.',
    signInAs: { organiser: 'As an organiser', moderator: 'As a moderator', participant: 'As a participant' },
    setup: (minutes) => `This congress belongs to nobody yet. To set it up, for ${minutes} minutes and once only:`,
    stopHint: 'Stop with Ctrl-C.',
    stopping: 'Allmende is stopping …',
    stopped: 'Stopped.',
    startFault: 'A fault nobody expected; the line “processFaulted” above says where. Please report it with that line.',
    portTaken: (port) =>
      `Port ${port} is already taken. Is Allmende running already? Otherwise choose another: PORT=${port + 1} npm start`,
    portForbidden: (port) => `Port ${port} may not be used. Choose one from 1024 upwards: PORT=3000 npm start`,
    addressMissing: (host) => `HOST=${host} is no address of this machine. Usual ones are 127.0.0.1 and 0.0.0.0.`,
    buildMissing: (folder) => `There is no build in ${folder}. Start with: npm start`,
    dataFolder: (folder) => `${folder} cannot be written to. Check its permissions or set ALLMENDE_DATA.`,
    ownCongress:
      'This database holds a congress of your own; the demo never mixes with it. Start with ALLMENDE_MODE=production or with an empty database.',
    mailNotConfigured: 'SMTP_URL is missing: no mail is sent, and nobody but you can sign in.',
  },
  pages: {
    home: 'To the home page',
    signIn: 'Sign in',
    notFound: {
      title: 'This page does not exist',
      text: 'The address may be incomplete, or the page has moved.',
      todo: 'The home page and the programme lead to everything that belongs to the congress.',
    },
    signInNeeded: {
      title: 'Please sign in for this',
      text: 'This page is for people who have registered.',
      todo: 'Sign in; after that you will come back here.',
    },
    notYours: {
      title: 'This needs an office you do not hold',
      text: 'This page is for people with a task in the congress office.',
      todo: 'Do you need access? The organisers of the congress can give it to you.',
    },
    formOutdated: {
      title: 'This form is no longer valid',
      text: 'Nothing was saved. The page may have been open for a long time, or your browser does not accept cookies from us.',
      todo: 'Go back, reload the page and send the form again.',
    },
    foreignForm: {
      title: 'This form came from another site',
      text: 'To protect you we only accept forms from our own pages. Nothing was saved.',
      todo: 'Please start again from the home page.',
    },
    unreadable: {
      title: 'We could not read that',
      text: 'Your browser sent something that is not a form of ours. Nothing was saved.',
      todo: 'Go back, reload the page and try again.',
    },
    tooLarge: {
      title: 'That is too much at once',
      text: 'What you sent is larger than we can accept. Nothing was saved.',
      todo: 'Go back and shorten your text.',
    },
    tooMany: {
      title: 'One moment, please',
      text: 'Very many requests came at once. Nothing was saved.',
      todo: 'Please try again after this time.',
      wait: (seconds) =>
        seconds < 90 ? `About ${seconds} seconds to go.` : `About ${Math.ceil(seconds / 60)} minutes to go.`,
    },
    fault: {
      title: 'Something went wrong on our side',
      text: 'It is not your fault, and it has been noted.',
      todo: 'Please try again. If it happens again, give the organisers this number:',
    },
    unavailable: {
      title: 'We will be right back',
      text: 'The congress cannot be reached for a moment. What you have saved is safe.',
      todo: 'Please reload the page in a minute.',
    },
  },
}
