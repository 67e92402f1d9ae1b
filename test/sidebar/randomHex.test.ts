import { randomHex } from '../../sidebar/randomHex';

test('writes the bytes of the browser’s generator, two digits each', () => {
  const generator = jest.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((bytes) => {
    (bytes as Uint8Array).set([0, 15, 16, 255]);
    return bytes;
  });
  expect(randomHex(4)).toBe('000f10ff');
  expect(generator).toHaveBeenCalledTimes(1);
  generator.mockRestore();
});
