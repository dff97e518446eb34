// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Was die Datenbank am Öffnen hindert, für die Person, die den Server startet. */
import type { DatabaseWords } from './refusals.ts'

const ownDatabase =
  'Oder geben Sie mit DATABASE_URL ein eigenes PostgreSQL ab Version 15 an (siehe docs/operate/database.md).'

export const databaseWordsDe: DatabaseWords = {
  labels: { happened: 'Was geschehen ist', expected: 'Was erwartet war', todo: 'Was zu tun ist' },
  troubles: {
    folderNotWritable: ({ folder, account }) => ({
      happened: `In den Datenordner ${folder} kann nicht geschrieben werden (Konto: ${account}).`,
      expected: 'Dort liegt die Datenbank; das Konto, das Allmende startet, muss schreiben dürfen.',
      todo: 'Ändern Sie den Besitzer des Ordners, oder wählen Sie mit ALLMENDE_DATA einen anderen Ordner.',
    }),
    folderOutOfReach: ({ folder, account }) => ({
      happened: `Das Konto „${account}“ kommt nicht in den Datenordner ${folder}.`,
      expected: 'PostgreSQL läuft nie als root; unter root gestartet, arbeitet es unter diesem Konto.',
      todo: 'Wählen Sie mit ALLMENDE_DATA einen Ordner, den dieses Konto betreten darf, zum Beispiel unter /var/lib/allmende.',
    }),
    diskFull: ({ folder, neededMegabytes }) => ({
      happened: `Auf dem Datenträger von ${folder} ist kein Platz mehr.`,
      expected: `Für die Datenbank sollten mindestens ${neededMegabytes} MB frei sein.`,
      todo: 'Schaffen Sie Platz, oder wählen Sie mit ALLMENDE_DATA einen Ordner auf einem anderen Datenträger.',
    }),
    noBinary: ({ platform }) => ({
      happened: `Für diese Plattform (${platform}) liegt kein eingebettetes PostgreSQL bei, oder es wurde nicht installiert.`,
      expected: 'Eingebettet gibt es PostgreSQL für Linux und macOS, jeweils x64 und arm64.',
      todo: `Setzen Sie DATABASE_URL auf ein PostgreSQL ab Version 15 (siehe docs/operate/database.md). Auf einer der genannten Plattformen: „npm ci“ ohne --omit=optional ausführen.`,
    }),
    binaryDoesNotRun: ({ platform, reason }) => ({
      happened: `Das eingebettete PostgreSQL für ${platform} lässt sich nicht ausführen: ${reason}`,
      expected:
        'Es braucht ein Linux mit glibc (nicht Alpine) oder macOS, und einen Datenträger, der Programme ausführen darf.',
      todo: `Führen Sie „npm ci“ erneut aus. ${ownDatabase}`,
    }),
    noAccount: () => ({
      happened: 'Allmende wurde als root gestartet, aber es gibt kein Konto, unter dem PostgreSQL laufen kann.',
      expected: 'PostgreSQL läuft nie als root; gesucht wurden die Konten „allmende“ und „nobody“.',
      todo: 'Legen Sie ein Konto an („useradd --system allmende“), oder starten Sie Allmende als gewöhnliches Konto.',
    }),
    accountForbidden: ({ account }) => ({
      happened: `Ein Programm unter dem Konto „${account}“ zu starten, ist hier nicht erlaubt.`,
      expected: 'Unter root gestartet, wechselt Allmende für PostgreSQL das Konto; manche Container verbieten das.',
      todo: `Starten Sie Allmende als gewöhnliches Konto. ${ownDatabase}`,
    }),
    otherMajorVersion: ({ folder, found, expected }) => ({
      happened: `Die Daten in ${folder} stammen von PostgreSQL ${found}.`,
      expected: `Diese Version von Allmende bringt PostgreSQL ${expected} mit, das diese Dateien nicht lesen kann.`,
      todo: 'Starten Sie die Version von Allmende, mit der die Daten entstanden sind, und ziehen Sie um wie in docs/operate/database.md beschrieben.',
    }),
    alreadyRunning: ({ folder }) => ({
      happened: `Auf dem Datenordner ${folder} läuft schon ein Allmende.`,
      expected: 'Ein Datenordner gehört genau einem laufenden Server.',
      todo: 'Beenden Sie den anderen zuerst, oder wählen Sie mit ALLMENDE_DATA einen eigenen Ordner (und mit PORT einen eigenen Port).',
    }),
    doesNotStart: ({ logFile, lastLines }) => ({
      happened: `Das eingebettete PostgreSQL startet nicht. Seine letzten Zeilen:\n${lastLines}`,
      expected: 'Nach wenigen Sekunden nimmt es Verbindungen an.',
      todo: `Das ganze Protokoll steht in ${logFile}. Löschen Sie nichts im Datenordner, bevor er gesichert ist.`,
    }),
    addressNotUnderstood: ({ reason }) => ({
      happened: `DATABASE_URL lässt sich nicht lesen: ${reason}`,
      expected: 'Eine Adresse der Form postgresql://konto:kennwort@rechner:5432/datenbank.',
      todo: 'Berichtigen Sie DATABASE_URL. Sonderzeichen im Kennwort werden als %xx geschrieben.',
    }),
    notReachable: ({ address, reason }) => ({
      happened: `Unter ${address} antwortet kein PostgreSQL: ${reason}`,
      expected: 'DATABASE_URL nennt einen laufenden Server, der von hier aus erreichbar ist.',
      todo: 'Prüfen Sie Rechner, Port und Firewall. Ohne DATABASE_URL verwendet Allmende sein eingebettetes PostgreSQL.',
    }),
    signInFailed: ({ address, reason }) => ({
      happened: `PostgreSQL unter ${address} weist die Anmeldung zurück: ${reason}`,
      expected: 'Konto, Kennwort und Datenbank in DATABASE_URL gibt es auf diesem Server.',
      todo: 'Prüfen Sie DATABASE_URL. Wie Konto und Datenbank angelegt werden, steht in docs/operate/database.md.',
    }),
    serverTooOld: ({ found, oldest }) => ({
      happened: `Der Server in DATABASE_URL ist PostgreSQL ${found}.`,
      expected: `Allmende braucht PostgreSQL ${oldest} oder neuer.`,
      todo: 'Aktualisieren Sie PostgreSQL, oder geben Sie einen neueren Server an.',
    }),
    notUtf8: ({ found }) => ({
      happened: `Die Datenbank in DATABASE_URL speichert Text als ${found}.`,
      expected: 'Namen aus allen Sprachen brauchen UTF8.',
      todo: 'Legen Sie die Datenbank neu an, wie in docs/operate/database.md beschrieben.',
    }),
    extensionMissing: ({ extension }) => ({
      happened: `Dem PostgreSQL in DATABASE_URL fehlt die Erweiterung ${extension}.`,
      expected: 'Mit ihr findet die Suche eine Kommune auch mit einem Tippfehler.',
      todo: `Installieren Sie die mitgelieferten Erweiterungen von PostgreSQL (Paket „postgresql-contrib“), oder bitten Sie den Anbieter, ${extension} freizugeben.`,
    }),
    notAllowed: ({ reason }) => ({
      happened: `Das Konto in DATABASE_URL darf die Tabellen nicht anlegen: ${reason}`,
      expected: 'Ihm gehört die Datenbank.',
      todo: 'Machen Sie das Konto zum Besitzer der Datenbank, wie in docs/operate/database.md beschrieben.',
    }),
    newerDatabase: ({ found, known }) => ({
      happened: `Die Datenbank hat Stand ${found}, diese Version von Allmende kennt sie nur bis Stand ${known}.`,
      expected: 'Eine ältere Version fasst eine neuere Datenbank nicht an, damit nichts verloren geht.',
      todo: 'Starten Sie wieder die neuere Version von Allmende, oder spielen Sie eine Sicherung von vor der Aktualisierung zurück.',
    }),
    editedMigration: ({ version, name }) => ({
      happened: `Die Datenbank entstand mit einer anderen Fassung des Schritts ${version} („${name}“).`,
      expected: 'Ein Schritt, der einmal angewandt ist, ändert sich nicht mehr; Änderungen sind neue Schritte.',
      todo: 'Sind es nur Beispieldaten, löschen Sie den Datenordner und starten neu. Sonst: starten Sie die Version, mit der sie entstanden sind.',
    }),
  },
}
