// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Was in der Befehlszeile über Sicherungen gesagt wird. */
export const backupWordsDe = {
  usageBackup: 'Aufruf: npm run backup -- DATEI   zum Beispiel: npm run backup -- kongress.backup.gz',
  usageRestore: 'Aufruf: npm run restore -- DATEI   in eine leere Datenbank',
  written: (file: string, rows: number) =>
    `Gesichert: ${rows} Zeilen in ${file}. Die Datei enthält personenbezogene Daten; bewahren Sie sie so auf, und legen Sie die Liste der Löschungen (erasures.jsonl) nicht daneben.`,
  exists: (file: string) => `${file} gibt es schon; nichts wird überschrieben.`,
  notWritable: (file: string, reason: string) => `${file} lässt sich nicht schreiben: ${reason}`,
  restored: (rows: number) =>
    `Eingespielt: ${rows} Zeilen. Wer seither gelöscht wurde, wird beim nächsten Start wieder gelöscht, bevor jemand hineinkommt.`,
  fileMissing: (file: string) => `Die Datei ${file} gibt es nicht.`,
  fileDamaged: (file: string) =>
    `${file} ist keine unversehrte Sicherung: abgeschnitten oder verändert. Nichts wurde eingespielt.`,
  backupNewer: (found: number, known: number) =>
    `Die Sicherung hat Stand ${found}, diese Version von Allmende kennt nur Stand ${known}. Bitte nehmen Sie die Version, die sie geschrieben hat, oder eine neuere.`,
  notEmpty:
    'In dieser Datenbank ist schon ein Kongress. Eingespielt wird nur in eine leere: Setzen Sie ALLMENDE_DATA auf einen neuen Ordner oder DATABASE_URL auf eine neue Datenbank.',
  serverRuns: 'Auf dieser Datenbank läuft gerade ein Allmende. Bitte beenden Sie es zuerst.',
  shapeNewer: (found: number, backup: number) =>
    `Die Datenbank ist leer, hat aber schon Stand ${found}; die Sicherung hat Stand ${backup}. Nehmen Sie eine ganz neue Datenbank oder einen neuen Ordner.`,
}

export type BackupWords = typeof backupWordsDe
