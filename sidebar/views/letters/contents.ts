import type { TemplateCode } from '../../../src/domain/letters/mailing';
import { templateLabels } from '../../../src/text/de/letterWords';

/** What is in an envelope, as one line. */
export function contentsOf(templates: readonly TemplateCode[]): string {
  return templates.map((code) => templateLabels[code]).join(' + ');
}
