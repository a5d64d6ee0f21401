// Compares two pictures of the same size in the browser, which knows PNG.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const least = 8;

/** How many pixels differ by more than a little. With `KEEP_PICTURES` both are written to the temporary folder. */
export async function differingPixels(browser, one, other) {
  const page = await browser.newPage();
  const count = await page.evaluate(
    async ([first, second, limit]) => {
      const pixels = async (base64) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
      };
      const [a, b] = [await pixels(first), await pixels(second)];
      if (a.length !== b.length) return Infinity;
      let different = 0;
      for (let at = 0; at < a.length; at += 4)
        if ([0, 1, 2].some((channel) => Math.abs(a[at + channel] - b[at + channel]) > limit)) different++;
      return different;
    },
    [one.toString('base64'), other.toString('base64'), least],
  );
  await page.close();
  if (count > 0 && process.env.KEEP_PICTURES) {
    const stamp = `${Date.now()}`;
    writeFileSync(join(tmpdir(), `embed-${stamp}-a.png`), one);
    writeFileSync(join(tmpdir(), `embed-${stamp}-b.png`), other);
  }
  return count;
}
