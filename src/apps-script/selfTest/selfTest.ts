import type { SelfTestCode, SelfTestLine } from '../../api/selfTest';
import { documentGroup } from './documents';
import type { Finding, SelfTestGroup } from './selfTestCase';
import { serviceGroup } from './services';
import { spreadsheetGroup } from './spreadsheet';

/** Runs every case; one that fails to run is a finding, too, and the others still run. */
export function runSelfTest(): readonly SelfTestLine[] {
  return [...linesOf(spreadsheetGroup), ...linesOf(serviceGroup), ...linesOf(documentGroup)];
}

function linesOf<Ground>(group: SelfTestGroup<Ground>): readonly SelfTestLine[] {
  const line = (code: SelfTestCode, finding: Finding) => ({ group: group.name, code, ...finding });
  let ground: Ground;
  try {
    ground = group.prepare();
  } catch (error) {
    return [line('prepare', failed(error))];
  }
  const lines = group.cases.map((one) => {
    try {
      return line(one.code, one.check(ground));
    } catch (error) {
      return line(one.code, failed(error));
    }
  });
  try {
    group.cleanUp(ground);
    return lines;
  } catch (error) {
    return [...lines, line('clean-up', failed(error))];
  }
}

function failed(error: unknown): Finding {
  return { asExpected: false, seen: (error as Error).message };
}
