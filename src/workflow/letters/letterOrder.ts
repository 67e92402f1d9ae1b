import type { Fields } from '../../domain/letters/merge';
import { sha256Hex } from '../../domain/sha256';
import type { Letter, MergeOrder } from '../../ports/documents';
import type { LookUps } from './lookUps';
import { qrCode, replyAddress } from './qrCode';
import type { Recipient } from './recipients';
import { namesIn, type OpenTemplate } from './templates';

/** What the documents need to merge these people's envelopes. */
export function mergeOrder(
  recipients: readonly Recipient[],
  templates: readonly OpenTemplate[],
  common: Fields,
  options: { readonly replyPage: string; readonly blankPage: boolean; readonly lookUps: LookUps },
): MergeOrder {
  const usesQrCode = namesIn(templates).has('QR-Code');
  const replyPage = usesQrCode ? options.replyPage : '';
  return {
    letters: recipients.map((recipient) =>
      letterOf(recipient, templates, common, { replyPage, lookUps: options.lookUps }),
    ),
    common,
    blankPage: options.blankPage,
  };
}

function letterOf(
  recipient: Recipient,
  templates: readonly OpenTemplate[],
  common: Fields,
  { replyPage, lookUps }: { readonly replyPage: string; readonly lookUps: LookUps },
): Letter {
  const hasQrCode = recipient.replyCode !== '' && replyPage !== '';
  const fields: Fields = {
    texts: new Map([...common.texts, ...recipient.texts, ...lookUps(recipient)]),
    images: new Set(hasQrCode ? ['QR-Code'] : []),
    conditions: new Map([...common.conditions, ...recipient.conditions]),
  };
  return {
    parts: templates.map(({ document }) => ({ template: document, fields })),
    pictures: new Map(hasQrCode ? [['QR-Code', qrCode(replyAddress(replyPage, recipient.replyCode))]] : []),
  };
}

/** Changes when anything in these people's letters would read differently. */
export function contentHash(
  recipients: readonly Recipient[],
  common: Fields,
  { replyPage, lookUps }: { readonly replyPage: string; readonly lookUps: LookUps },
): string {
  const said = recipients.map((recipient) => {
    const { id, texts, conditions } = recipient;
    // A condition added later is said only where it fails: letters planned before are the same.
    const held = [...conditions].filter(([name, holds]) => name !== 'angeschrieben' || !holds);
    return [id, [...texts, ...lookUps(recipient)], held];
  });
  return sha256Hex(JSON.stringify([said, [...common.texts], replyPage])).slice(0, 16);
}
