import { encode } from 'uqr';

/** Light modules around the code, without which readers do not find it. */
const BORDER = 4;

/** An address as a QR code, drawn in one path so that it prints sharp at any size. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={squares.join('')} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}
