import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { command } from '../../scripts/verify';
import { canonicalJson, type PlainJson } from '../../src/domain/draw/canonicalJson';
import { protocolFields } from '../../src/domain/draw/parseProtocol';
import { type DrawProtocol, protocolText } from '../../src/domain/draw/protocol';
import { heldDraw } from '../support/heldDraw';

const folder = mkdtempSync(join(tmpdir(), 'lostrommel-any-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const held = heldDraw();
const protocolBytes = Buffer.from(protocolText(held.protocol));
const listBytes = Buffer.from(held.listText);

/** Runs the command in this process, as often as a property wants; anything it throws is a crash. */
function verifying(protocol: Uint8Array, list: Uint8Array) {
  const [protocolFile, listFile] = [join(folder, 'protocol.json'), join(folder, 'draw-list.txt')];
  writeFileSync(protocolFile, protocol);
  writeFileSync(listFile, list);
  const said: string[] = [];
  const complained: string[] = [];
  const out = jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  const err = jest.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line));
  process.exitCode = 0;
  try {
    command.parse([protocolFile, '--list', listFile, '--json'], { from: 'user' });
    const status = process.exitCode;
    return { status, report: status === 2 ? undefined : JSON.parse(said[0]!), complained };
  } finally {
    process.exitCode = 0;
    out.mockRestore();
    err.mockRestore();
  }
}

/** One byte changed, left out or put in. */
const edits = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('change', 'leave out', 'put in'),
  byte: fc.integer({ min: 0, max: 255 }),
});

function edited(bytes: Buffer, { at, how, byte }: { at: number; how: string; byte: number }): Buffer {
  const place = at % bytes.length;
  const after = bytes.subarray(how === 'put in' ? place : place + 1);
  return Buffer.concat([bytes.subarray(0, place), ...(how === 'leave out' ? [] : [Buffer.of(byte)]), after]);
}

test('stands untouched', () => {
  expect(verifying(protocolBytes, listBytes)).toMatchObject({ status: 0, report: { ok: true } });
});

test('calls a list with any byte edited another list', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const list = edited(listBytes, edit);
      if (list.equals(listBytes)) return;
      const { status, report } = verifying(protocolBytes, list);
      expect(status).toBe(1);
      expect(report.since).toBe('fingerprint');
      expect(report.steps[2].issues[0].code).toBe('verify-fingerprint');
    }),
    { numRuns: 300 },
  );
});

/** Told in the protocol, but following from nothing published. */
const untold: readonly string[] = ['software', 'confidentialHash', 'announcedAt', 'drawnAt'];

/** What a protocol claims; remarks are no claims. */
function claims(text: string): string {
  const all = Object.entries(JSON.parse(text) as DrawProtocol);
  return canonicalJson(
    Object.fromEntries(
      all.filter(([field]) => protocolFields.has(field) && !untold.includes(field)),
    ) as PlainJson,
  );
}

test('lets a protocol with a byte edited pass only if it still claims the same', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const protocol = edited(protocolBytes, edit);
      const { status, complained } = verifying(protocol, listBytes);
      expect([0, 1, 2]).toContain(status);
      if (status === 2) for (const line of complained) expect(line).toMatch(/^protocol\.json: \S/);
      if (status === 0) expect(claims(protocol.toString())).toBe(claims(protocolBytes.toString()));
    }),
    { numRuns: 700 },
  );
});

const junk = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.json().map((text) => Buffer.from(text)),
  fc.nat().map((length) => protocolBytes.subarray(0, length % protocolBytes.length)),
  fc.nat().map((length) => listBytes.subarray(0, length % listBytes.length)),
);

test('never crashes, whatever the files hold', () => {
  fc.assert(
    fc.property(junk, junk, (protocol, list) => {
      expect(verifying(protocol, list).status).toBe(2);
      expect([1, 2]).toContain(verifying(protocolBytes, list).status);
      expect(verifying(protocol, listBytes).status).toBe(2);
    }),
    { numRuns: 150 },
  );
});

/** Any JSON in the place of any field. */
test('never crashes on a protocol whose fields hold anything', () => {
  const fields = fc.constantFrom(...protocolFields);
  fc.assert(
    fc.property(fields, fc.jsonValue(), (field, anything) => {
      const protocol = Buffer.from(JSON.stringify({ ...held.protocol, [field]: anything }));
      expect([0, 1, 2]).toContain(verifying(protocol, listBytes).status);
    }),
    { numRuns: 300 },
  );
});

test('never crashes on a plan whose fields hold anything', () => {
  const { plan } = held.protocol;
  const fields = fc.constantFrom(...Object.keys(plan));
  fc.assert(
    fc.property(fields, fc.jsonValue(), (field, anything) => {
      const protocol = Buffer.from(
        JSON.stringify({ ...held.protocol, plan: { ...plan, [field]: anything } }),
      );
      const { status, report } = verifying(protocol, listBytes);
      if (JSON.stringify(anything) === JSON.stringify(plan[field as keyof typeof plan])) return;
      expect(status).toBe(1);
      expect(report.steps.find(({ state }: { state: string }) => state === 'differs').step).toBe('plan');
    }),
    { numRuns: 300 },
  );
});
