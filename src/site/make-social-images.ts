// Draws `public/og-en.png` and `public/og-zh-cn.png`: `npm run social-images`. Chinese needs a CJK font, such as Noto Sans CJK.
import sharp from 'sharp';
import { socialImage } from './social-image.ts';

await Promise.all([
  sharp(Buffer.from(socialImage('en')))
    .png({ palette: true })
    .toFile('public/og-en.png'),
  sharp(Buffer.from(socialImage('zh-CN')))
    .png({ palette: true })
    .toFile('public/og-zh-cn.png'),
]);
