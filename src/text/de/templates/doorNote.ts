import type { TemplateLayout } from '../../../domain/letters/layout';
import { adult, howToReply, whenAndWhere, young } from './invitation';
import { both, line, paragraph, sheet } from './letterPage';

/** Einwurf: the note left in the letterbox when nobody was met. */
export const doorNote: TemplateLayout = sheet(both('Wir waren bei Ihnen!', 'Wir waren bei dir!'), [
  paragraph('{{Anrede}},', { before: 6 }),
  ...adult([
    'heute haben wir bei Ihnen geklingelt und Sie leider nicht angetroffen. **Das Los ist auf Sie gefallen:** Sie sind eingeladen, beim {{Bezeichnung}} mitzureden.',
  ]),
  ...young([
    'heute haben wir bei euch geklingelt und dich leider nicht angetroffen. **Das Los ist auf dich gefallen:** Du bist eingeladen, beim {{Bezeichnung}} mitzureden.',
  ]),
  whenAndWhere(),
  ...adult([
    'Wir wollten Sie nur eines fragen: **Was brauchen Sie, um kommen zu können?** Eine Fahrt? Jemanden, der auf die Kinder aufpasst? Mehr Zeit zum Überlegen? Rufen Sie uns an, am besten **bis {{Frist}}** – auch wenn Sie nicht kommen möchten.',
  ]),
  ...young([
    'Wir wollten dich nur eines fragen: **Was brauchst du, um kommen zu können?** Ruf uns zusammen mit deinen Eltern an, am besten **bis {{Frist}}** – auch wenn du nicht kommen möchtest.',
  ]),
  howToReply(),
  paragraph('Herzliche Grüße', { before: 12, after: 22 }),
  line('______________________________________'),
  line(`${both('Ihr', 'Dein')} Besuchsteam von {{Organisation}}`, { size: 9 }),
]);
