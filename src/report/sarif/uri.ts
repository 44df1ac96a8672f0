/** A file name as a URI reference: relative names stay relative, each segment is percent-encoded. */
export function fileUri(file: string): string {
  const windows = /^[a-z]:[\\/]|^\\\\/i.test(file);
  const path = (windows ? file.replaceAll('\\', '/') : file).replace(/^(?:\.\/)+/, '');
  const [drive] = /^[a-z]:(?=\/)/i.exec(path) ?? [''];
  const encoded = drive + path.slice(drive.length).split('/').map(segment).join('/');
  if (drive !== '') return `file:///${encoded}`;
  if (encoded.startsWith('//')) return `file:${encoded}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}

function segment(text: string): string {
  // A lone surrogate has no UTF-8.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
