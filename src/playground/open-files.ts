import { type FoundFile, mostFiles, type RefusedFile, refusalOf, type TakenFiles, takeFiles } from './files.ts';

/** The files of a file picker, of a folder picker with their path in the folder. */
export function filesOfPicker(list: FileList): Promise<TakenFiles> {
  return readAll([...list].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** The files that were dropped, folders gone through. To be called while the drop is handled: the list is empty afterwards. */
export async function filesOfDrop(dropped: DataTransfer): Promise<TakenFiles> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return filesOfPicker(dropped.files);
  const found: Listed[] = [];
  for (const entry of entries) await list(entry, found);
  return readAll(found);
}

type Listed = { readonly path: string; readonly file: File };

async function list(entry: FileSystemEntry, found: Listed[]): Promise<void> {
  // One more than is taken, so that the reader hears of it.
  if (found.length > mostFiles) return;
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a hundred entries at a time, and none at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return;
    for (const inner of entries) await list(inner, found);
  }
}

/** Reads what may be read at all; a file that is refused by its path or size is not even opened. */
async function readAll(listed: readonly Listed[]): Promise<TakenFiles> {
  const found: FoundFile[] = [];
  const refused: RefusedFile[] = [];
  for (const { path, file } of listed) {
    const because = refusalOf(path, file.size) ?? (found.length >= mostFiles ? 'too-many' : undefined);
    if (because) refused.push({ path, because });
    else found.push({ path, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  const taken = takeFiles(found);
  return { files: taken.files, refused: [...refused, ...taken.refused] };
}
