import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Picture } from './picture.ts';
import { svgOf } from './svg.ts';

/** Twice as fine as it is shown, for screens that can. */
const ZOOM = 2;

let drawing: Promise<Uint8Array> | null = null;

/** The font, once the renderer is there as well; what failed is tried again with the next picture. */
function ready(): Promise<Uint8Array> {
  drawing ??= load().catch((error: unknown) => {
    drawing = null;
    throw error;
  });
  return drawing;
}

async function load(): Promise<Uint8Array> {
  const [wasm, font] = await Promise.all(
    ['@resvg/resvg-wasm/index_bg.wasm', 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'].map((name) =>
      readFile(fileURLToPath(import.meta.resolve(name))),
    ),
  );
  await initWasm(wasm!);
  return font!;
}

/** A PNG file. The same picture gives the same bytes. @throws where the packages that draw cannot be read */
export async function pngOf({ marks }: Picture): Promise<Uint8Array> {
  const font = await ready();
  const resvg = new Resvg(svgOf(marks), {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { fontBuffers: [font], loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' },
  });
  try {
    const image = resvg.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
  }
}
