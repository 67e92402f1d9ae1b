/** Names and citizenship of people from one part of the world; invented combinations of frequent names. */
export interface NameStock {
  /** German citizenship with these names, in per cent; the others have `citizenship`. */
  readonly german: number;
  /** Adjective, ISO code, Destatis key. */
  readonly citizenship: readonly [adjective: string, iso: string, key: string];
  /** How many of 1,000 people. */
  readonly weight: number;
  readonly surnames: readonly string[];
  readonly women: readonly string[];
  readonly men: readonly string[];
}

/** Frequent names by origin; the weights are a guess at a constituency in the country. */
export const nameStocks: readonly NameStock[] = [
  {
    german: 99,
    citizenship: ['österreichisch', 'AUT', '151'],
    weight: 860,
    surnames:
      list(`Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter
      Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier
      Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß
      Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht
      Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich
      Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer
      Arnold Wolff Pfeiffer Heß Eder Götz Übelacker Ödön Ammon Distler Haußmann Rößler Dörfler Büttner Gößwein
      Müller-Lüdenscheidt Kohl-Meyer Preuß Strauß Zöllner`),
    women:
      list(`Anna Maria Ursula Monika Petra Sabine Renate Helga Karin Brigitte Ingrid Erika Andrea Gisela Claudia
      Susanne Gabriele Christa Christine Hildegard Anja Julia Stefanie Katharina Laura Lea Lena Sarah Johanna Marlene
      Käthe Änne Jördis Bärbel Emilia Mia Hannah Sophie Elisabeth Margarete Franziska Theresa Veronika Birgit Heike`),
    men: list(`Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Günter Stefan Christian Uwe Werner Horst Frank Dieter
      Manfred Gerhard Hans Bernd Matthias Helmut Walter Heinz Martin Jörg Rolf Jens Sven Alexander Rainer Jan Paul Felix
      Lukas Maximilian Jonas Leon Björn Götz Rüdiger Söhnke Franz Xaver Josef Georg Johannes Ludwig Sebastian`),
  },
  {
    german: 45,
    citizenship: ['türkisch', 'TUR', '163'],
    weight: 34,
    surnames: list(
      'Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt',
    ),
    women: list('Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Sultan Hanife Merve Özlem Gül Derya'),
    men: list('Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Murat Ömer Yusuf Emre Can Çağlar Ümit'),
  },
  {
    german: 40,
    citizenship: ['polnisch', 'POL', '152'],
    weight: 24,
    surnames: list(
      'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski',
    ),
    women: list('Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Zofia Łucja Joanna'),
    men: list('Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Łukasz Grzegorz Stanisław'),
  },
  {
    german: 15,
    citizenship: ['rumänisch', 'ROU', '154'],
    weight: 18,
    surnames: list('Popescu Ionescu Popa Radu Dumitru Stoica Gheorghe Rusu Munteanu Ștefan Țurcanu'),
    women: list('Elena Ioana Mihaela Andreea Cristina Daniela Ștefania'),
    men: list('Andrei Ion Mihai Ștefan Cristian Gheorghe Vasile Ionuț'),
  },
  {
    german: 10,
    citizenship: ['ukrainisch', 'UKR', '166'],
    weight: 14,
    surnames: list('Melnyk Schewtschenko Bojko Kowalenko Bondarenko Tkatschenko Krawtschenko Oliinyk'),
    women: list('Oksana Olena Iryna Natalija Switlana Kateryna'),
    men: list('Oleksandr Serhij Andrij Wolodymyr Mykola Jurij'),
  },
  {
    german: 55,
    citizenship: ['russisch', 'RUS', '160'],
    weight: 14,
    surnames: list('Iwanow Smirnow Petrow Sokolow Lebedew Morosow Wolkow'),
    women: list('Olga Tatjana Swetlana Irina Ljudmila'),
    men: list('Dmitri Sergej Alexej Wladimir Nikolai'),
  },
  {
    german: 25,
    citizenship: ['italienisch', 'ITA', '137'],
    weight: 9,
    surnames: list('Rossi Russo Ferrari Esposito Bianchi Romano D’Angelo Caruso'),
    women: list('Giulia Francesca Chiara Paola Lucia'),
    men: list('Giuseppe Antonio Marco Luca Salvatore'),
  },
  {
    german: 20,
    citizenship: ['kroatisch', 'HRV', '130'],
    weight: 8,
    surnames: list('Horvat Kovačević Babić Marić Jurić Šimić Božić Žužić'),
    women: list('Ana Marija Ivana Snježana Željka'),
    men: list('Ivan Josip Luka Željko Krešimir'),
  },
  {
    german: 15,
    citizenship: ['syrisch', 'SYR', '475'],
    weight: 9,
    surnames: list('Al-Hassan Khalil Ibrahim Hamdan Haddad Al-Ahmad'),
    women: list('Fatima Rania Layla Nour Amira'),
    men: list('Ahmad Mohammad Omar Khaled Yousef'),
  },
  {
    german: 60,
    citizenship: ['vietnamesisch', 'VNM', '432'],
    weight: 5,
    surnames: list('Nguyễn Trần Lê Phạm Hoàng Vũ Đặng'),
    women: list('Thị Lan|Thị Hoa|Thị Mai|Thu Hà'),
    men: list('Văn Minh|Quốc Anh|Đức Long'),
  },
  {
    german: 10,
    citizenship: ['bosnisch-herzegowinisch', 'BIH', '122'],
    weight: 5,
    surnames: list('Hodžić Hadžić Čengić Delić Begić'),
    women: list('Amra Emina Lejla Azra'),
    men: list('Emir Haris Senad Mirza'),
  },
];

/** Prefixes of some German surnames. */
export const namePrefixes: readonly string[] = list('von|von der|zu|Freiherr von|Graf von');

/** Streets that are everywhere. */
export const streets: readonly string[] = list(
  `Hauptstraße|Schulstraße|Gartenstraße|Bahnhofstraße|Dorfstraße|Bergstraße|Birkenweg|Lindenstraße|Kirchstraße|Waldstraße|
   Ringstraße|Schillerstraße|Goethestraße|Am Sportplatz|Jahnstraße|Wiesenweg|Amselweg|Mühlweg|Rosenstraße|Blumenstraße|
   Feldstraße|Friedhofstraße|Große Gasse|Äußere Bayreuther Str.|Nürnberger Str.|Weißenburger Straße|Straße des 17. Juni|
   Mozartstraße|Fichtenweg|Tulpenweg|Alte Landstraße|Obere Gasse|Untere Gasse|Marktplatz|Südring|An der Rezat|Im Wörth`,
);

/** Parts of a municipality. */
export const townParts: readonly string[] = list(
  'Altstadt|Eichenlohe|Hirschbach|Kühedorf|Oberrödel|Unterheckenhofen|Weihersmühle',
);

function list(text: string): readonly string[] {
  const separator = text.includes('|') ? /\s*\|\s*/ : /\s+/;
  return text.trim().split(separator);
}
