/**
 * What colours look like: contrast as WCAG 2 has it, the difference of two by CIEDE2000 (Sharma, Wu and Dalal 2005), and
 * what remains of them for people who lack one kind of cones, by the matrices of Machado, Oliveira and Fernandes 2009 for
 * a severity of 1. A colour is linear sRGB, three numbers from 0 to 1.
 */
export type Colour = readonly [red: number, green: number, blue: number];

/** Of `#rrggbb`, over a background where it is `#rrggbbaa`. */
export function colour(hex: string, below: Colour = [0, 0, 0]): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 255] = [1, 3, 5, 7]
    .filter((at) => at < hex.length)
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  // Browsers mix colours as they are written, not as light.
  const mixed = [red, green, blue].map((value, i) => {
    const under = encoded(below[i] ?? 0);
    return decoded(under + (value / 255 - under) * (alpha / 255));
  });
  return mixed as unknown as Colour;
}

function decoded(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encoded(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

/** From 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How people see; by the rows of a matrix. */
export const EYES = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

export function seenBy(eyes: keyof typeof EYES, seen: Colour): Colour {
  const rows = EYES[eyes].map((row) => row.reduce<number>((sum, factor, i) => sum + factor * (seen[i] ?? 0), 0));
  return rows.map((value) => Math.min(1, Math.max(0, value))) as unknown as Colour;
}

/** By CIEDE2000: about 1 is the least that can be seen side by side, and 100 that of black and white. */
export function difference(one: Colour, other: Colour): number {
  const [l1, a1, b1] = lab(one);
  const [l2, a2, b2] = lab(other);
  const chroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1 + (1 - Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))) / 2;
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [hue(a1 * stretch, b1), hue(a2 * stretch, b2)];
  const isGrey = c1 * c2 === 0;
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const [lightness, mean] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const middle = isGrey ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
  const cos = (times: number, less: number) => Math.cos(radians(times * middle - less));
  const weight = 1 - 0.17 * cos(1, 30) + 0.24 * cos(2, 0) + 0.32 * cos(3, -6) - 0.2 * cos(4, 63);
  const inL = (l2 - l1) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2));
  const inC = (c2 - c1) / (1 + 0.045 * mean);
  const inH = (2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn / 2))) / (1 + 0.015 * mean * weight);
  const rotation =
    -2 * Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)) * Math.sin(radians(60 * Math.exp(-(((middle - 275) / 25) ** 2))));
  return Math.sqrt(inL ** 2 + inC ** 2 + inH ** 2 + rotation * inC * inH);
}

/** CIELAB under the light of sRGB, D65. */
function lab([red, green, blue]: Colour): [l: number, a: number, b: number] {
  const root = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = root(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = root((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function hue(a: number, b: number): number {
  return a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
