/** A cell of the column Doktorgrad, told apart. */
export interface Titles {
  /** `Dr.`, `Dr. Dr.`, `Dr. h.c.`, …; empty if there is none. */
  readonly doctorate: string;
  /** Professor and other titles, as sent. */
  readonly others: string;
}

const none: Titles = { doctorate: '', others: '' };
const known = new Map<string, Titles>();
const doctor = /^(?:dr|doktor|doctor|doktorin)$/;

/** Words that only say in which field somebody is a doctor. */
const fieldsOfStudy = new Set(
  `med dent vet ing rer nat pol oec phil jur iur theol sc techn habil agr päd paed publ hum biol univ soc mont forest
   troph disc cult cur math oecotroph psych scient sportwiss mus nat. ök verw utr juris mult ph d et eh`.split(
    /\s+/,
  ),
);

/** Tells doctorates ("DR.", "Dr. med.", "Dr.-Ing.", "Dr. Dr. h.c.") from other titles, which go to the remarks. */
export function readTitles(cell: string): Titles {
  if (cell === '' || cell === '-') return none;
  let titles = known.get(cell);
  if (!titles) {
    titles = reading(cell);
    if (known.size < 10_000) known.set(cell, titles);
  }
  return titles;
}

function reading(cell: string): Titles {
  const parts: string[] = [];
  const others: string[] = [];
  const spaced = cell.replace(/\bDDr\b/gi, 'Dr Dr').replace(/h\. ?c\.?|\bhc\b|e\. ?h\.?/gi, ' honoris ');
  for (const word of spaced.split(/[\s,./]+|-(?=ing)/i).filter((part) => part !== '' && part !== '-')) {
    const folded = word.toLowerCase();
    if (doctor.test(folded)) parts.push('Dr.');
    else if (folded === 'honoris') parts.push('h.c.');
    else if (parts.length === 0 || !fieldsOfStudy.has(folded)) others.push(word);
  }
  const doctorate = parts.includes('Dr.') ? parts.join(' ') : '';
  return { doctorate, others: others.length > 0 ? asSent(others, cell) : '' };
}

/** Gives the other titles with the dots and hyphens they were sent with. */
function asSent(words: readonly string[], cell: string): string {
  return words
    .map((word) => {
      const at = cell.indexOf(word);
      return at >= 0 && cell[at + word.length] === '.' ? `${word}.` : word;
    })
    .join(' ');
}
