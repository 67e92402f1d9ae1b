import type { TemplateLayouts } from '../../../api/letters';
import { authorityReminder, authorityRequest } from './authorityLetters';
import { doorNote } from './doorNote';
import { guardianLetter } from './guardianLetter';
import { infoSheet } from './infoSheet';
import { invitation } from './invitation';
import { privacyNotice } from './privacyNotice';
import { reminder } from './reminder';
import { replacement } from './replacement';
import { replyCard } from './replyCard';

/** How each template looks before the manager changes it. */
export const templateLayouts: TemplateLayouts = {
  invitation,
  'reply-card': replyCard,
  'info-sheet': infoSheet,
  reminder,
  note: doorNote,
  replacement,
  guardians: guardianLetter,
  article14: privacyNotice,
  'authority-request': authorityRequest,
  'authority-reminder': authorityReminder,
};
