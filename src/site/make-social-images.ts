// Draws the pictures that go with links, into `public/`: `npm run social-images`. Chinese needs a CJK font, such as Noto Sans CJK.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { findings, locales } from '../analyzer/index.ts';
import { findingImage, findingPicture, findingPictureMark } from './finding-picture.ts';
import { socialImage } from './social-image.ts';

await Promise.all([
  sharp(Buffer.from(socialImage('en')))
    .png({ palette: true })
    .toFile('public/og-en.png'),
  sharp(Buffer.from(socialImage('zh-CN')))
    .png({ palette: true })
    .toFile('public/og-zh-cn.png'),
]);

for (const { id } of findings.filter(({ isAboutInput }) => !isAboutInput))
  for (const locale of locales) {
    const file = `public${findingPicture(id, locale)}`;
    mkdirSync(dirname(file), { recursive: true });
    await sharp(Buffer.from(findingImage(id, locale)))
      .withExif({ IFD0: { ImageDescription: findingPictureMark(id, locale) } })
      .png({ palette: true, colours: 32, effort: 10 })
      .toFile(file);
  }
