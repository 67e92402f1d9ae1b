import { useState } from 'preact/hooks';
import type { LettersView } from '../../src/api/letters';
import type { Issue } from '../../src/domain/issue';
import { letterTexts } from '../../src/text/de/letterWords';
import { lettersText as t } from '../../src/text/de/views/letters';
import { copyToClipboard } from '../parts/copyToClipboard';

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

/** The placeholders, each copied by a click; a sidebar of the spreadsheet cannot type into a document. */
export function FieldNames({ fields }: Pick<LettersView, 'fields'>) {
  const [answer, setAnswer] = useState({ group: '', text: '' });
  const copy = async (name: string, group: string) => {
    const text = group === letterTexts.groups.conditions ? `{{#${name}}}{{/${name}}}` : `{{${name}}}`;
    const copied = await copyToClipboard(text);
    setAnswer({ group, text: copied ? t.copied(text) : t.notCopied(text) });
  };
  return (
    <details>
      <summary>{t.fields}</summary>
      <p class="hint">{t.fieldsHint}</p>
      {fields.map(({ group, names }) => (
        <section key={group} class="tight">
          <h3>{group}</h3>
          <p class="row">
            {names.map((name) => (
              <button key={name} type="button" class="plain" onClick={() => void copy(name, group)}>
                {name}
              </button>
            ))}
          </p>
          <p class="hint" role="status">
            {answer.group === group && answer.text}
          </p>
        </section>
      ))}
    </details>
  );
}
