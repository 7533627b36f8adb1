// Unpacks Chromium into the folder that TMPDIR names. A program of its own, because the package reads the environment.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
