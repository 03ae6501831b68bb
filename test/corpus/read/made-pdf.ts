/** A line of text on a page: where it lies, in points from the lower left corner, and how large it is. */
export interface PdfLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** Asks for a password that nobody knows. */
  readonly isEncrypted?: boolean;
}

/** Writes a PDF with a text layer by hand: uncompressed, in Helvetica, ASCII only. */
export function madePdf(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const firstPage = 4;
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [index, lines] of pages.entries()) {
    const content = lines.map(drawn).join('\n');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${firstPage + 2 * index + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  const info = Object.entries(options.info ?? {}).map(([key, value]) => `/${key} ${quoted(value)}`);
  const infoNumber = add(`<< ${info.join(' ')} >>`);
  const secret = `<${'5a'.repeat(32)}>`;
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${secret} /U ${secret} >> /ID [${secret} ${secret}]`;
  return assembled(objects, `/Root 1 0 R /Info ${infoNumber} 0 R ${options.isEncrypted ? encrypt : ''}`);
}

/** Evenly spaced lines, twelve points each, from `top` down. */
export function column(lines: readonly string[], { top = 700, x = 72 } = {}): PdfLine[] {
  return lines.map((text, index) => ({ text, x, y: top - 14 * index }));
}

function drawn({ text, x = 72, y, size = 12 }: PdfLine): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td ${quoted(text)} Tj ET`;
}

function quoted(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

function assembled(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets: string[] = [];
  for (const [index, body] of objects.entries()) {
    offsets.push(`${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const size = objects.length + 1;
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `${xref}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
