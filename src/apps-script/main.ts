import type { Api } from '../api';
import { ok } from '../domain/issue';
import { dialogTitles, menuText } from '../text/de/menu';
import * as authoritySteps from '../workflow/authorities';
import * as announceStep from '../workflow/draw/announce';
import * as drawDocuments from '../workflow/draw/documents';
import * as holdStep from '../workflow/draw/hold';
import * as inhabitantSteps from '../workflow/draw/inhabitants';
import * as keepOutSteps from '../workflow/draw/keepOut';
import * as drawPreview from '../workflow/draw/preview';
import * as drawRecords from '../workflow/draw/records';
import * as replaceStep from '../workflow/draw/replace';
import * as drawStateStep from '../workflow/draw/state';
import * as invitees from '../workflow/inviteeLog';
import * as lettersStep from '../workflow/letters';
import { packLetters as packLettersStep } from '../workflow/letters/packLetters';
import * as printShop from '../workflow/letters/printShop';
import * as objectionStep from '../workflow/objection';
import * as projectStep from '../workflow/project';
import { checkDeliveries as checkDeliveriesStep } from '../workflow/register/checkDeliveries';
import * as deliverySteps from '../workflow/register/deliveries';
import * as finishSteps from '../workflow/register/finish';
import * as importSteps from '../workflow/register/import';
import * as quarantineSteps from '../workflow/register/quarantine';
import { register as registerStep } from '../workflow/register/state';
import * as reportStep from '../workflow/report';
import * as responsesStep from '../workflow/responses';
import * as sampleStep from '../workflow/sample';
import { inviteeTable } from '../workflow/tables/invitee';
import * as todayStep from '../workflow/today';
import { openScreen } from './dialog';
import * as lettersTrigger from './lettersTrigger';
import * as selfTests from './selfTest/selfTest';
import { reads, writes } from './step';
import { googleWorld } from './world';

/** Builds the menu; runs without any authorisation, so nothing but `SpreadsheetApp.getUi()` may be called here. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu(menuText.product)
    .addItem(menuText.open, 'showSidebar')
    .addSubMenu(ui.createMenu(menuText.help).addItem(dialogTitles.selfTest, 'selfTest'))
    .addToUi();
}

/** Shows the sidebar. */
export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(
    HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(menuText.product),
  );
}

/** Opens the self-test, which begins at once. */
export function selfTest(): void {
  openScreen('self-test', '', dialogTitles.selfTest, 900, 600);
}

/** Sends the self-test's page back what it sent, and a date, which must arrive as null. */
export function selfTestEcho(sent: string): { sent: string; day: Date } {
  return { sent, day: new Date(0) };
}

/**
 * Takes a status changed by hand into the log at once, or puts it back; pasting and sorting do not come here, so
 * every step looks again.
 */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  if (event.range.getSheet().getName() !== inviteeTable.tab) return;
  const world = googleWorld();
  world.lock.hold(() => invitees.recordEvents(world, []));
}

// One line per method of `Api`. `reads` takes no lock (a step may take it for a moment itself), `writes` holds it.
export const today: Api['today'] = reads(todayStep.today);
export const project: Api['project'] = reads(projectStep.project);
export const saveProject: Api['saveProject'] = writes(projectStep.saveProject);
export const closeAssembly: Api['closeAssembly'] = writes(projectStep.closeAssembly);
export const sample: Api['sample'] = reads(sampleStep.sample);
export const loadSample: Api['loadSample'] = writes(sampleStep.loadSample);
export const removeSample: Api['removeSample'] = writes(sampleStep.removeSample);
export const findInvitees: Api['findInvitees'] = reads(responsesStep.findInvitees);
export const recordResponse: Api['recordResponse'] = writes(responsesStep.recordResponse);
export const recordObjection: Api['recordObjection'] = writes(objectionStep.recordObjection);
export const correctResponse: Api['correctResponse'] = writes(responsesStep.correctResponse);
export const authorities: Api['authorities'] = reads(authoritySteps.authorities);
export const planRequests: Api['planRequests'] = writes(authoritySteps.planRequests);
export const markAsked: Api['markAsked'] = writes(authoritySteps.markAsked);
export const saveAuthority: Api['saveAuthority'] = writes(authoritySteps.saveAuthority);
export const register: Api['register'] = reads(registerStep);
export const checkDeliveries: Api['checkDeliveries'] = reads(checkDeliveriesStep);
export const importBegin: Api['importBegin'] = writes(importSteps.importBegin);
export const importChunk: Api['importChunk'] = writes(importSteps.importChunk);
export const importQuarantine: Api['importQuarantine'] = writes(importSteps.importQuarantine);
export const importFinish: Api['importFinish'] = writes(finishSteps.importFinish);
export const undoDelivery: Api['undoDelivery'] = writes(deliverySteps.undoDelivery);
export const setDeliveryDates: Api['setDeliveryDates'] = writes(deliverySteps.setDeliveryDates);
export const quarantine: Api['quarantine'] = reads(quarantineSteps.quarantine);
export const decideQuarantined: Api['decideQuarantined'] = writes(quarantineSteps.decideQuarantined);
export const report: Api['report'] = reads(reportStep.report);
export const writeReport: Api['writeReport'] = writes(reportStep.writeReport);
export const letters: Api['letters'] = reads(lettersStep.letters);
export const createTemplates: Api['createTemplates'] = writes(lettersStep.createTemplates);
export const previewMailing: Api['previewMailing'] = reads(lettersStep.previewMailing);
export const findRecipients: Api['findRecipients'] = reads(lettersStep.findRecipients);
export const previewLetter: Api['previewLetter'] = writes(lettersStep.previewLetter);
export const planMailing: Api['planMailing'] = writes(lettersStep.planMailing);
export const mergeBatch: Api['mergeBatch'] = writes(lettersStep.mergeBatch);
export const batchPdf: Api['batchPdf'] = writes(lettersStep.batchPdf);
export const finishLettersLater: Api['finishLettersLater'] = lettersTrigger.finishLettersLater;
/** Called by the time trigger of `finishLettersLater`. */
export const continueLetters = lettersTrigger.continueLetters;
export const cancelMailing: Api['cancelMailing'] = writes(lettersStep.cancelMailing);
export const confirmPosting: Api['confirmPosting'] = writes(lettersStep.confirmPosting);
export const mailPreview: Api['mailPreview'] = reads(lettersStep.mailPreview);
export const sendMails: Api['sendMails'] = writes(lettersStep.sendMails);
export const batchList: Api['batchList'] = reads(printShop.batchList);
export const packLetters: Api['packLetters'] = writes(packLettersStep);
export const printShopFile: Api['printShopFile'] = reads(printShop.printShopFile);
export const drawState: Api['drawState'] = reads(drawStateStep.drawState);
export const checkDraw: Api['checkDraw'] = reads(drawPreview.checkDraw);
export const keepOut: Api['keepOut'] = writes(keepOutSteps.keepOut);
export const letIn: Api['letIn'] = writes(keepOutSteps.letIn);
export const inhabitants: Api['inhabitants'] = reads(inhabitantSteps.inhabitants);
export const setInhabitants: Api['setInhabitants'] = writes(inhabitantSteps.setInhabitants);
export const writeAreas: Api['writeAreas'] = writes(drawPreview.writeAreas);
export const announceDraw: Api['announceDraw'] = writes(announceStep.announceDraw);
export const withdrawDraw: Api['withdrawDraw'] = writes(announceStep.withdrawDraw);
export const holdDraw: Api['holdDraw'] = writes(holdStep.holdDraw);
export const annulDraw: Api['annulDraw'] = writes(drawRecords.annulDraw);
export const drawStage: Api['drawStage'] = reads(drawRecords.drawStage);
export const drawProtocol: Api['drawProtocol'] = reads(drawRecords.drawProtocol);
export const drawListPiece: Api['drawListPiece'] = reads(drawRecords.drawListPiece);
export const replacements: Api['replacements'] = reads(replaceStep.replacements);
export const replaceSeats: Api['replaceSeats'] = writes(replaceStep.replaceSeats);
export const drawDocument: Api['drawDocument'] = writes(drawDocuments.drawDocument);
export const confidentialProtocol: Api['confidentialProtocol'] = reads(drawDocuments.confidentialProtocol);
export const runSelfTest: Api['runSelfTest'] = writes(() => ok(selfTests.runSelfTest()));
export const showDrawStage: Api['showDrawStage'] = () => {
  openScreen('draw-stage', '', dialogTitles.drawStage, 1200, 760);
  return ok(true);
};
export const showMapping: Api['showMapping'] = (line) => {
  openScreen('mapping', line, dialogTitles.mapping, 900, 640);
  return ok(true);
};
export const showQuarantine: Api['showQuarantine'] = (delivery) => {
  openScreen('quarantine', delivery, dialogTitles.quarantine, 900, 640);
  return ok(true);
};
