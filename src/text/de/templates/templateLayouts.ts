import type { TemplateLayout } from '../../../domain/letters/layout';
import type { TemplateCode } from '../../../domain/letters/mailing';
import { authorityReminder, authorityRequest } from './authorityLetters';
import { doorNote } from './doorNote';
import { guardianLetter } from './guardianLetter';
import { invitation } from './invitation';
import { privacyNotice } from './privacyNotice';
import { reminder } from './reminder';
import { replacement } from './replacement';
import { replyCard } from './replyCard';

/** How each template looks before the manager changes it. */
export const templateLayouts: Readonly<Record<TemplateCode, TemplateLayout>> = {
  invitation,
  'reply-card': replyCard,
  reminder,
  note: doorNote,
  replacement,
  guardians: guardianLetter,
  article14: privacyNotice,
  'authority-request': authorityRequest,
  'authority-reminder': authorityReminder,
};
