import { launchBrowser } from '../../scripts/browser';

test('starts a browser that lays out and runs scripts, twice at once', async () => {
  const browsers = await Promise.all([launchBrowser(), launchBrowser()]);
  try {
    for (const browser of browsers) {
      const page = await browser.newPage({ viewport: { width: 400, height: 300 } });
      await page.setContent(
        '<p style="width:50%;margin:0"><b>Grüße</b></p><script>document.title = "an"</script>',
      );
      expect(await page.title()).toBe('an');
      expect(await page.locator('p').boundingBox()).toMatchObject({ width: 192 });
      expect((await page.locator('b').boundingBox())!.width).toBeGreaterThan(20); // there are fonts
    }
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
});
