/** Pixels of the copy for one of the picture: sharp on any screen. */
const scale = 2;

/** Puts a picture on the clipboard, drawn by the browser itself; `false`: it lets no page do that. */
export async function copyPicture(svg: string): Promise<boolean> {
  try {
    // The item is made at once, since some browsers allow it only while the click is handled.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg) })]);
    return true;
  } catch {
    return false;
  }
}

async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  // An address of its own would be refused by the policy of this site.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
