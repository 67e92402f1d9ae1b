import type { TemplateLayout } from '../../../domain/letters/layout';
import { adult, contact, howToReply, whenAndWhere, young } from './invitation';
import { both, closing, letter, paragraph, signedBy } from './letterPage';

/** Nachrück-Einladung. */
export const replacement: TemplateLayout = letter(
  both('Ein Platz ist frei geworden – für Sie', 'Ein Platz ist frei geworden – für dich'),
  contact(),
  [
    paragraph('{{Anrede}},'),
    ...adult([
      'für unseren {{Bezeichnung}} werden Menschen aus dem {{Wahlkreis}} ausgelost. Jemand kann leider nicht kommen. **Als Nächstes steht Ihr Name auf der Losliste.** Wir laden Sie herzlich ein.{{#Thema}} Das Thema: **{{Thema}}**{{/Thema}}',
    ]),
    ...young([
      'für unseren {{Bezeichnung}} werden Menschen aus dem {{Wahlkreis}} ausgelost. Jemand kann leider nicht kommen. **Als Nächstes steht dein Name auf der Losliste.** Wir laden dich herzlich ein.{{#Thema}} Das Thema: **{{Thema}}**{{/Thema}}',
    ]),
    whenAndWhere(),
    ...adult([
      'Etwa {{Plätze}} Menschen kommen zusammen, sprechen miteinander und machen Vorschläge für die Politik. **Sie brauchen kein Vorwissen.** Sie bekommen 100 Euro als Aufwandsentschädigung. Essen und Getränke sind frei.',
      'Bis dahin ist nicht mehr viel Zeit. Vielleicht klingeln wir deshalb in den nächsten Tagen bei Ihnen und fragen, was Sie brauchen, um kommen zu können.',
      '**Bitte antworten Sie bis {{Frist}}** – auch wenn Sie nicht kommen können:',
    ]),
    ...young([
      'Etwa {{Plätze}} Menschen kommen zusammen, sprechen miteinander und machen Vorschläge für die Politik. **Du brauchst kein Vorwissen.** Du bekommst 100 Euro als Aufwandsentschädigung. Essen und Getränke sind frei.',
      'Deine Eltern bekommen auch einen Brief von uns, denn sie müssen einverstanden sein.',
      '**Bitte antworte bis {{Frist}}** – auch wenn du nicht kommen kannst:',
    ]),
    howToReply(),
    closing(both('Wir freuen uns auf Sie!', 'Wir freuen uns auf dich!')),
    ...signedBy(),
  ],
);
