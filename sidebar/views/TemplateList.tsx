import type { LettersView } from '../../src/api/letters';
import type { Issue } from '../../src/domain/issue';
import { lettersText as t } from '../../src/text/de/views/letters';

/** Whether nothing is wrong but templates that are not there (any more): they can be made anew. */
export function isTemplateGone(issues: readonly Issue[]): boolean {
  return issues.every(({ code }) => code === 'letters-template-gone');
}

/** The templates, each a link to its document. */
export function TemplateList({ templates }: Pick<LettersView, 'templates'>) {
  if (templates.length === 0) return null;
  return (
    <details>
      <summary>{t.templates}</summary>
      <ul>
        {templates.map(({ name, link }) => (
          <li key={name}>
            <a href={link} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
