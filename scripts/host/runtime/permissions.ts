/** What sets an execution off; decides what it may do. */
export type Trigger = 'call' | 'open' | 'edit' | 'web';

const writes = [
  /^Range\.(set|clear|copyTo|moveTo|sort|merge|breakApart|insert|delete|remove|protect|createFilter|trim|check|uncheck|split|autoFill)/,
  /^Sheet\.(set|append|insert|delete|hide|show|unhide|clear|autoResize|sort|move|protect|copyTo|addDeveloper|newChart|updateChart|removeChart)/,
  /^Spreadsheet\.(set(?!Active)|append|insert|delete|rename|move|duplicate|copy|protect|addDeveloper)/,
  /^(Filter|Protection|NamedRange)\.(set|remove|add|sort)/,
];

/** True for a method that changes the spreadsheet, by its name as the meter hears it. */
export function isSpreadsheetWrite(name: string): boolean {
  return writes.some((pattern) => pattern.test(name));
}

/**
 * Says why Google would refuse a service call.
 *
 * `open` runs in AuthMode.NONE as an add-on that was not yet allowed anything; `edit` is a simple trigger
 * (AuthMode.LIMITED); `web` is the reply page, where there is no user interface of the spreadsheet.
 */
export function forbidden(trigger: Trigger, name: string): string | undefined {
  if (trigger === 'open' && !/^(SpreadsheetApp\.getUi$|Ui\.create|Menu\.)/.test(name))
    return `You do not have permission to call ${name} in AuthMode.NONE.`;
  if (
    trigger === 'edit' &&
    /^(MailApp|DocumentApp|Drive|Files|ScriptApp\.(new|delete|getProject))/.test(name)
  )
    return `You do not have permission to call ${name} in a simple trigger.`;
  if (trigger === 'web' && name === 'SpreadsheetApp.getUi')
    return 'Cannot call SpreadsheetApp.getUi() from this context.';
  return undefined;
}
