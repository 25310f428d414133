/** How the bytes of each kind of image that browsers all show begin, in hexadecimal; SVG is none: it may hold scripts. */
const signatures = {
  'image/png': /^89504e470d0a1a0a/,
  'image/jpeg': /^ffd8ff/,
  // « RIFF », a length, « WEBP ».
  'image/webp': /^52494646.{8}57454250/,
} as const;

/** Characters of base64 that hold the 12 bytes of the longest. */
const HEAD = 16;

/** @param data base64 @returns whether its bytes are those of such an image, whatever it is called */
export const isImage = (type: keyof typeof signatures, data: string): boolean =>
  signatures[type].test(Buffer.from(data.slice(0, HEAD), 'base64').toString('hex'));
