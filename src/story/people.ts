// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The people of the story congress. All of them are invented: first and last names were drawn apart and put together,
 * and no one is meant by them. A line is name, function, and the bodies the person acts for; the first one named for a
 * body is its delegate.
 */
import type { PersonFunction } from '../people/index.ts'

export type SamplePerson = {
  readonly name: string
  readonly function: PersonFunction
  /** Keys of bodies (bodies.ts), in the order in which the person came to act for them. */
  readonly bodies: readonly string[]
}

type Line = readonly [name: string, function_: PersonFunction, ...bodies: readonly string[]]

const lines: readonly Line[] = [
  // Verbandsgemeinde Quirnburg
  ['Agnieszka Hochhäuser', 'mayor', 'vg-quirnburg'],
  ['Ludwig Sterneck', 'administration', 'vg-quirnburg'],
  // Quirnburg
  ['Judith Hasenkopf', 'volunteerMayor', 'quirnburg'],
  ['Ilse Hechtsmeier', 'deputyMayor', 'quirnburg'],
  ['Dieter Karpfinger', 'councillor', 'quirnburg'],
  ['Inge Luchsinger', 'administration', 'quirnburg'],
  // Niederquirn
  ['Johanna Walnusser', 'volunteerMayor', 'niederquirn'],
  ['Sven Moosdorfer', 'councillor', 'niederquirn'],
  ['Nora Windhövel', 'deputyMayor', 'niederquirn'],
  // Oberquirn
  ['Heike Reiherstein', 'volunteerMayor', 'oberquirn'],
  ['Leon Kleeberger', 'councillor', 'oberquirn'],
  ['Hannelore Birkenbeul', 'deputyMayor', 'oberquirn'],
  // Mühlquirn
  ['Cornelia Pfannebecker', 'volunteerMayor', 'muehlquirn'],
  ['Stefan Mergelmann', 'deputyMayor', 'muehlquirn'],
  // Hasenroth
  ['Theo Lindscheid', 'volunteerMayor', 'hasenroth', 'vg-quirnburg', 'dorfverein-hasenroth'],
  ['Wolfgang Schotterbeck', 'councillor', 'hasenroth'],
  // Lindenauel
  ['Gisela Brombacher', 'volunteerMayor', 'lindenauel'],
  ['Veronika Trautsamer', 'councillor', 'lindenauel'],
  ['Melanie Morgenschweis', 'deputyMayor', 'lindenauel'],
  // Steinquell
  ['Winfried Drosselmann', 'volunteerMayor', 'steinquell'],
  // Verbandsgemeinde Oberes Quirntal
  ['Renate Wolkenhauer', 'mayor', 'vg-oberes-quirntal'],
  ['Horst Löffelhardt', 'digitalOfficer', 'vg-oberes-quirntal'],
  // Dreibornhausen
  ['Albert Zwetschger', 'volunteerMayor', 'dreibornhausen'],
  ['Thomas Dinkelbach', 'councillor', 'dreibornhausen'],
  ['Egon Amselgruber', 'deputyMayor', 'dreibornhausen'],
  // Kaltenlaub
  ['Ursula Finkenrath', 'volunteerMayor', 'kaltenlaub'],
  ['Birgit Forstmeier', 'councillor', 'kaltenlaub'],
  // Lehmscheid
  ['Emre Karadaş', 'volunteerMayor', 'lehmscheid'],
  ['Jonas Schieferstein', 'councillor', 'lehmscheid'],
  // Krummesch
  ['Karl-Josef Mertzbach', 'volunteerMayor', 'krummesch'],
  // Tannenschied
  ['Florian Holunderer', 'volunteerMayor', 'tannenschied'],
  ['Christoph Frühling-Bach', 'councillor', 'tannenschied'],
  // Amselborn
  ['Yvonne Seilerbeck', 'volunteerMayor', 'amselborn'],
  ['Rudi Lindhövel', 'deputyMayor', 'amselborn'],
  ['Kerstin Forellenbach', 'councillor', 'amselborn'],
  // Verbandsgemeinde Wacholderhöhe
  ['Doris Eulenbach', 'mayor', 'vg-wacholderhoehe'],
  ['Timo Engelsdorf', 'administration', 'vg-wacholderhoehe'],
  // Schlehenroth
  ['Jannis Haferkamp', 'volunteerMayor', 'schlehenroth'],
  ['Monika Schlehdorfer', 'councillor', 'schlehenroth'],
  ['Edeltraud Rehbogen', 'deputyMayor', 'schlehenroth'],
  // Wacholderscheid
  ['Hedwig Sauerborn', 'volunteerMayor', 'wacholderscheid'],
  ['Rainer Pfersing', 'councillor', 'wacholderscheid'],
  ['Fatma Eichelsbacher', 'deputyMayor', 'wacholderscheid'],
  // Ginsterrath
  ['Lena Starenberg', 'volunteerMayor', 'ginsterrath'],
  ['Jens Wingertsmann', 'deputyMayor', 'ginsterrath'],
  // Birkenschied
  ['Siegfried Rapsmann', 'volunteerMayor', 'birkenschied'],
  ['Chiara Regenhardt', 'councillor', 'birkenschied'],
  // Farnweiler
  ['Norbert Sperbermann', 'volunteerMayor', 'farnweiler'],
  ['Oskar Buchwieser', 'councillor', 'farnweiler'],
  // Hohenschlade
  ['Ruth Sandrock', 'volunteerMayor', 'hohenschlade'],
  ['Meike Haddadin', 'deputyMayor', 'hohenschlade'],
  // Moosbuch
  ['Werner Hollerbusch', 'volunteerMayor', 'moosbuch'],
  ['Claudia Kowalczuk', 'councillor', 'moosbuch'],
  // Verbandsgemeinde Ginsterland
  ['Aylin Espenhain', 'mayor', 'vg-ginsterland'],
  ['Nadine Erlenkämper', 'digitalOfficer', 'vg-ginsterland'],
  // Heidenbuch
  ['Carola Lehmkuhl', 'volunteerMayor', 'heidenbuch'],
  ['Felix Auelmann', 'councillor', 'heidenbuch'],
  ['Cem Öztabak', 'deputyMayor', 'heidenbuch'],
  // Rauschenborn
  ['Barbara Zinngießer', 'volunteerMayor', 'rauschenborn'],
  ['Piotr Nowaczyk', 'deputyMayor', 'rauschenborn'],
  ['Minh Habichtsberg', 'councillor', 'rauschenborn'],
  // Erlenseifen
  ['Martina Lesemeister', 'volunteerMayor', 'erlenseifen'],
  // Kirchlaub
  ['Petra Hopfenzitz', 'volunteerMayor', 'kirchlaub'],
  ['Marie-Luise Haselbacher', 'councillor', 'kirchlaub', 'dorfladen-kirchlaub'],
  ['Philipp Abendschein', 'deputyMayor', 'kirchlaub'],
  // Dachsborn
  ['Hans-Peter Kirschgarten', 'volunteerMayor', 'dachsborn'],
  // Hollerscheid
  ['Franziska Quittenbaum', 'volunteerMayor', 'hollerscheid'],
  ['Anja Nussbäumer', 'councillor', 'hollerscheid'],
  // Verbandsgemeinde Rebental
  ['Irmgard Tauber-Rothe', 'mayor', 'vg-rebental'],
  ['Alois Lerchner', 'digitalOfficer', 'vg-rebental'],
  // Kelterheim
  ['Luisa Hirtenfelder', 'volunteerMayor', 'kelterheim'],
  ['Silke Himbeck', 'councillor', 'kelterheim'],
  ['Heinz Falkenrath', 'deputyMayor', 'kelterheim'],
  // Sonnenwingert
  ['Bärbel Kelterborn', 'volunteerMayor', 'sonnenwingert', 'vg-rebental'],
  ['Jürgen Brunnenstein', 'deputyMayor', 'sonnenwingert'],
  ['Markus Schwarzdorn', 'councillor', 'sonnenwingert'],
  // Muschelstein
  ['Tanja Preiselmann', 'volunteerMayor', 'muschelstein'],
  ['Rania Hirschhäuser', 'councillor', 'muschelstein'],
  ['Andreas Sommerlade', 'deputyMayor', 'muschelstein'],
  // Rotlay
  ['Walter Dornbauer', 'volunteerMayor', 'rotlay'],
  ['Paula Traubach', 'councillor', 'rotlay'],
  // Weidenhöll
  ['Josef Helmstätter', 'volunteerMayor', 'weidenhoell'],
  ['Thorsten Kornblum', 'deputyMayor', 'weidenhoell'],
  // Distelrath
  ['Moritz Kieselbach', 'volunteerMayor', 'distelrath'],
  ['Beate Schlehuber', 'councillor', 'distelrath'],
  // Verbandsgemeinde Lauterwingert
  ['Theresa Herbstreit', 'mayor', 'vg-lauterwingert'],
  ['Charlotte Belluscio', 'administration', 'vg-lauterwingert'],
  // Lauterwingert
  ['Kilian Obsthofer', 'volunteerMayor', 'lauterwingert'],
  ['Sophie Winterscheid', 'councillor', 'lauterwingert'],
  ['Antonia Wacholz', 'deputyMayor', 'lauterwingert'],
  // Oberwingert
  ['Arnold Ferrantino', 'volunteerMayor', 'oberwingert'],
  ['Klaus Sturmfels', 'deputyMayor', 'oberwingert'],
  ['Marco Kellerhoven', 'councillor', 'oberwingert'],
  // Schieferlay
  ['Gudrun Talscheid', 'volunteerMayor', 'schieferlay'],
  // Nussheim
  ['Peter Quellmann', 'volunteerMayor', 'nussheim'],
  ['Almut Kesselheim', 'councillor', 'nussheim'],
  ['Svenja Dachsel', 'deputyMayor', 'nussheim'],
  // Fährhausen
  ['Sabine Rosskamp', 'volunteerMayor', 'faehrhausen', 'lk-rebental'],
  ['Frank Ulmenstein', 'deputyMayor', 'faehrhausen'],
  ['Christiane Igelmund', 'councillor', 'faehrhausen'],
  ['Ewald Nagelschmitz', 'administration', 'faehrhausen'],
  // Verbandsgemeinde Auelgrund
  ['Udo Farnholt', 'mayor', 'vg-auelgrund'],
  ['Ulrike Glockner', 'digitalOfficer', 'vg-auelgrund'],
  // Auelbrück
  ['Helmut Weizenmaier', 'volunteerMayor', 'auelbrueck'],
  ['Roswitha Wiśniarek', 'councillor', 'auelbrueck'],
  ['Margarete Schneeweis', 'deputyMayor', 'auelbrueck'],
  ['Henning Küfermann', 'administration', 'auelbrueck'],
  // Auelkirchen
  ['Annegret Dornhecker', 'volunteerMayor', 'auelkirchen', 'heimatverein-auelkirchen'],
  ['Ralf Kaltwasser', 'councillor', 'auelkirchen'],
  ['Helga Ivanek', 'deputyMayor', 'auelkirchen'],
  // Schwarzauel
  ['Reinhold Steinhebel', 'volunteerMayor', 'schwarzauel'],
  ['Lioba Gerstenhauer', 'deputyMayor', 'schwarzauel'],
  // Bruchauel
  ['Erwin Roggenbuck', 'volunteerMayor', 'bruchauel', 'zv-wasser-auelgrund'],
  ['Samuel Bachscheider', 'councillor', 'bruchauel'],
  ['Oksana Trestermann', 'deputyMayor', 'bruchauel'],
  // Kranichmoor
  ['Matthias Distelkamp', 'volunteerMayor', 'kranichmoor'],
  ['Jana Nebelung', 'councillor', 'kranichmoor'],
  // Hochauel
  ['Hildegard Hochhäuser', 'volunteerMayor', 'hochauel'],
  ['Leonie Sterneck', 'deputyMayor', 'hochauel'],
  // Hirtenauel
  ['Mareike Hasenkopf', 'volunteerMayor', 'hirtenauel'],
  ['Ioana Hechtsmeier', 'councillor', 'hirtenauel'],
  // Verbandsgemeinde Sanderland
  ['Simon Karpfinger', 'mayor', 'vg-sanderland'],
  ['Bogdan Popescaru', 'digitalOfficer', 'vg-sanderland'],
  // Sanderbrück
  ['Agnieszka Walnusser', 'volunteerMayor', 'sanderbrueck'],
  ['Paul Moosdorfer', 'councillor', 'sanderbrueck'],
  ['Niklas Windhövel', 'deputyMayor', 'sanderbrueck'],
  ['Uwe Reiherstein', 'administration', 'sanderbrueck'],
  // Kornheim
  ['Judith Kleeberger', 'volunteerMayor', 'kornheim'],
  ['Dmytro Melnytschuk', 'councillor', 'kornheim'],
  ['Ilse Birkenbeul', 'councillor', 'kornheim'],
  // Lerchenroth
  ['Inge Pfannebecker', 'volunteerMayor', 'lerchenroth'],
  ['Johanna Mergelmann', 'councillor', 'lerchenroth'],
  // Eulenschied
  ['Tobias Schotterbeck', 'volunteerMayor', 'eulenschied'],
  ['Lukas Brombacher', 'councillor', 'eulenschied'],
  // Glockenscheid
  ['Nora Trautsamer', 'volunteerMayor', 'glockenscheid'],
  ['Heike Morgenschweis', 'deputyMayor', 'glockenscheid'],
  ['Bastian Drosselmann', 'councillor', 'glockenscheid'],
  // Reiherweiler
  ['Hannelore Wolkenhauer', 'volunteerMayor', 'reiherweiler'],
  ['Cornelia Löffelhardt', 'councillor', 'reiherweiler'],
  // Waldfurt
  ['Gerhard Waldscheidt', 'mayor', 'waldfurt'],
  ['Gisela Zwetschger', 'administration', 'waldfurt'],
  ['Julian Dinkelbach', 'councillor', 'waldfurt'],
  ['Bernd Amselgruber', 'digitalOfficer', 'waldfurt'],
  // Bad Quellried
  ['Konrad Forstmeier', 'mayor', 'bad-quellried'],
  ['Veronika Karadaş', 'administration', 'bad-quellried'],
  ['Melanie Holunderer', 'councillor', 'bad-quellried'],
  ['Renate Frühling-Bach', 'digitalOfficer', 'bad-quellried'],
  // Hammerwied
  ['Manfred Seilerbeck', 'mayor', 'hammerwied'],
  ['Birgit Lindhövel', 'administration', 'hammerwied'],
  ['Yvonne Forellenbach', 'councillor', 'hammerwied'],
  ['Ludwig Eulenbach', 'digitalOfficer', 'hammerwied'],
  // Mühlfurth
  ['Kerstin Lehnhäuser', 'mayor', 'muehlfurth'],
  ['Dieter Haferkamp', 'administration', 'muehlfurth'],
  ['Sven Schlehdorfer', 'councillor', 'muehlfurth'],
  ['Leon Rehbogen', 'digitalOfficer', 'muehlfurth'],
  // Wiedmünster
  ['Stefan Pfersing', 'mayor', 'wiedmuenster'],
  ['Wolfgang Eichelsbacher', 'deputyMayor', 'wiedmuenster'],
  ['Doris Starenberg', 'administration', 'wiedmuenster'],
  ['Horst Rapsmann', 'digitalOfficer', 'wiedmuenster'],
  ['Monika Regenhardt', 'councillor', 'wiedmuenster'],
  // Lahrburg
  ['Edeltraud Sperbermann', 'mayor', 'lahrburg'],
  ['Fatma Buchwieser', 'deputyMayor', 'lahrburg'],
  ['Lena Sandrock', 'administration', 'lahrburg'],
  ['Chiara Haddadin', 'digitalOfficer', 'lahrburg'],
  ['Ruth Kowalczuk', 'councillor', 'lahrburg'],
  // Leiningsburg
  ['Albert Espenhain', 'mayor', 'leiningsburg'],
  ['Elif Yalçınkaya', 'deputyMayor', 'leiningsburg'],
  ['Mehmet Ginsterblum', 'administration', 'leiningsburg'],
  ['Meike Lehmkuhl', 'digitalOfficer', 'leiningsburg'],
  ['Claudia Auelmann', 'councillor', 'leiningsburg'],
  // Karlsmünster
  ['Aylin Öztabak', 'mayor', 'karlsmuenster'],
  ['Egon Zinngießer', 'digitalOfficer', 'karlsmuenster'],
  ['Emre Habichtsberg', 'administration', 'karlsmuenster'],
  ['Regina Lesemeister', 'administration', 'karlsmuenster'],
  ['Florian Hopfenzitz', 'councillor', 'karlsmuenster'],
  // Hohenkastell
  ['Christoph Abendschein', 'mayor', 'hohenkastell'],
  ['Rudi Kirschgarten', 'digitalOfficer', 'hohenkastell'],
  ['Martin Quittenbaum', 'administration', 'hohenkastell'],
  ['Carola Nussbäumer', 'administration', 'hohenkastell'],
  ['Yusuf Tabakhi', 'councillor', 'hohenkastell'],
  // Rheinmünden
  ['Barbara Lerchner', 'mayor', 'rheinmuenden'],
  ['Zeynep Demirbağ', 'digitalOfficer', 'rheinmuenden'],
  ['Martina Hirtenfelder', 'administration', 'rheinmuenden'],
  ['Petra Himbeck', 'administration', 'rheinmuenden'],
  ['Franziska Falkenrath', 'councillor', 'rheinmuenden'],
  ['Rainer Brunnenstein', 'deputyMayor', 'rheinmuenden'],
  // Landkreis Quirntal
  ['Anja Schwarzdorn', 'districtAdministrator', 'lk-quirntal'],
  ['Irmgard Preiselmann', 'administration', 'lk-quirntal'],
  // Landkreis Wacholderwald
  ['Luisa Hirschhäuser', 'districtAdministrator', 'lk-wacholderwald'],
  ['Silke Sommerlade', 'administration', 'lk-wacholderwald'],
  // Landkreis Rebental
  ['Jens Dornbauer', 'districtAdministrator', 'lk-rebental'],
  ['Katharina Rebenich', 'administration', 'lk-rebental'],
  // Landkreis Mittelauel
  ['Rania Helmstätter', 'districtAdministrator', 'lk-mittelauel'],
  ['Paula Kornblum', 'administration', 'lk-mittelauel'],
  // Associations, clubs and the press; and one who acts for nobody but herself
  ['Miriam Kestenholz', 'administration', 'verein-landauf'],
  ['Sophie Sturmfels', 'administration', 'verein-landauf'],
  ['Minh Talscheid', 'digitalOfficer', 'verein-landauf'],
  ['Friederike Aulenbacher', 'guest', 'dorfwerkstatt'],
  ['Antonia Kellerhoven', 'guest', 'dorfwerkstatt'],
  ['Volker Kupferer', 'administration', 'zv-breitband-quirntal'],
  ['Thomas Wacholz', 'administration', 'zv-wasser-auelgrund'],
  ['Siegfried Schlehuber', 'guest', 'nachbarschaftshilfe-quirnburg'],
  ['Norbert Herbstreit', 'guest', 'heimatverein-auelkirchen'],
  ['Oskar Belluscio', 'guest', 'buergernetz-ginsterland'],
  ['Theresa Winterscheid', 'guest', 'jugendtreff-sanderbrueck'],
  ['Charlotte Ferrantino', 'guest', 'backhausverein-lauterwingert'],
  ['Felix Obsthofer', 'guest', 'sportfreunde-amselborn'],
  ['Ottmar Feilenhauer', 'guest', 'quirntaler-bote'],
  ['Beate Kieselbach', 'guest', 'rebentaler-blatt'],
  ['Gudrun Quellmann', 'guest', 'radio-auelwelle'],
  ['Maarten Veldhoek', 'guest', 'buurtwerkplaats-veldrode'],
  ['Claire Montroux', 'guest', 'atelier-val-d-orsec'],
  ['Sanna Oppenrieder', 'guest'],
]

export const people: readonly SamplePerson[] = lines.map(([name, function_, ...bodies]) => ({
  name,
  function: function_,
  bodies,
}))
