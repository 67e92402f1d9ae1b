import type { TemplateLayout } from '../../../domain/letters/layout';
import { adult, contact, howToReply, whenAndWhere, young } from './invitation';
import { both, closing, letter, paragraph, signedBy } from './letterPage';

/** Erinnerung. */
export const reminder: TemplateLayout = letter(
  both('Ihr Platz ist noch frei – sind Sie dabei?', 'Dein Platz ist noch frei – bist du dabei?'),
  contact(),
  [
    paragraph('{{Anrede}},'),
    ...adult([
      'vor kurzem haben wir Ihnen geschrieben: Das Los ist auf Sie gefallen. Wir haben noch keine Antwort von Ihnen. Vielleicht ist der Brief untergegangen – deshalb fragen wir noch einmal.{{#Thema}} Das Thema: **{{Thema}}**{{/Thema}}',
    ]),
    ...young([
      'vor kurzem haben wir dir geschrieben: Das Los ist auf dich gefallen. Wir haben noch keine Antwort von dir. Vielleicht ist der Brief untergegangen – deshalb fragen wir noch einmal.{{#Thema}} Das Thema: **{{Thema}}**{{/Thema}}',
    ]),
    whenAndWhere(),
    ...adult([
      'Sie sind sich nicht sicher? Das geht vielen so. Rufen Sie uns einfach an, wir beantworten gern alle Fragen. **Sie brauchen kein Vorwissen**, und wenn Sie Kinderbetreuung, eine Fahrt oder Übersetzung brauchen, kümmern wir uns darum. Sie bekommen 100 Euro als Aufwandsentschädigung.',
      '**Bitte antworten Sie bis {{Frist}}.** Auch ein Nein hilft uns: Dann kann ein anderer Mensch aus Ihrer Nähe mitmachen. Wenn wir nichts hören, klingeln wir vielleicht bei Ihnen und fragen nach.',
    ]),
    ...young([
      'Du bist dir nicht sicher? Das geht vielen so. Ruf uns einfach an, wir beantworten gern alle Fragen. **Du brauchst kein Vorwissen**, und wenn du eine Fahrt oder etwas anderes brauchst, kümmern wir uns darum. Du bekommst 100 Euro als Aufwandsentschädigung.',
      '**Bitte antworte bis {{Frist}}.** Auch ein Nein hilft uns: Dann kann jemand anderes aus deiner Nähe mitmachen.',
    ]),
    howToReply(),
    closing(
      both(
        'Haben Sie schon geantwortet? Dann vielen Dank – bitte betrachten Sie diesen Brief als erledigt.',
        'Hast du schon geantwortet? Dann vielen Dank – dieser Brief ist dann erledigt.',
      ),
    ),
    ...signedBy(),
  ],
);
