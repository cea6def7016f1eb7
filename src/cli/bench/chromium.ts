import { existsSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';

/** The browser that all is measured in. `LIEUDIT_CHROMIUM` names another than the system's. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executable =
    process.env['LIEUDIT_CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
  return chromium.launch({
    ...(executable && { executablePath: executable }),
    // Where WebGL is software, SVG would be drawn through it too, at a cost that no real machine has.
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-gpu-rasterization',
      ...more
    ]
  });
}
