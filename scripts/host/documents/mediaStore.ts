import { createHash } from 'node:crypto';
import { mediaFrom } from './images';
import type { Files, MediaFolder } from './part';
import type { Media } from './tree';

/** The images of a file. Same bytes object, same path: a logo on fifty letters is stored once. */
export class MediaStore implements MediaFolder {
  /** Kinds stored since opening: extension and content type. */
  readonly kinds = new Map<string, string>();
  private readonly byPath = new Map<string, Media>();
  private readonly paths = new Map<Media, string>();
  private readonly byContent = new Map<string, string>();

  constructor(private readonly files: Files) {}

  read(path: string): Media | undefined {
    const known = this.byPath.get(path);
    if (known) return known;
    const bytes = this.files.get(path);
    const media = bytes && mediaFrom(bytes);
    if (media) this.remember(media, path);
    return media;
  }

  store(media: Media): string {
    const known = this.paths.get(media);
    if (known !== undefined) return known;
    const content = contentKey(media);
    const same = this.byContent.get(content);
    if (same !== undefined && this.files.has(same)) {
      this.paths.set(media, same);
      return same;
    }
    let number = this.byPath.size + 1;
    while (this.files.has(`word/media/image${number}.${media.extension}`)) number++;
    const path = `word/media/image${number}.${media.extension}`;
    this.files.set(path, media.bytes);
    this.kinds.set(media.extension, media.contentType);
    this.remember(media, path);
    return path;
  }

  forget(path: string): void {
    const media = this.byPath.get(path);
    if (!media) return;
    this.byPath.delete(path);
    this.byContent.delete(contentKey(media));
    for (const [each, where] of this.paths) if (where === path) this.paths.delete(each);
  }

  private remember(media: Media, path: string): void {
    this.byPath.set(path, media);
    this.paths.set(media, path);
    this.byContent.set(contentKey(media), path);
  }
}

function contentKey(media: Media): string {
  return `${media.extension}:${createHash('sha256').update(media.bytes).digest('base64')}`;
}
