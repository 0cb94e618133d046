import { Image } from '@tarojs/components';
import bench from '../assets/icons/art/bench-empty.svg';
import benchDark from '../assets/icons/art/bench-empty-dark.svg';
import boat from '../assets/icons/art/boat-offline.svg';
import boatDark from '../assets/icons/art/boat-offline-dark.svg';
import lakeBand from '../assets/icons/art/lake-band.svg';
import lakeBandDark from '../assets/icons/art/lake-band-dark.svg';
import lakeWide from '../assets/icons/art/lake-wide.svg';
import lakeWideDark from '../assets/icons/art/lake-wide-dark.svg';
import umbrella from '../assets/icons/art/umbrella-error.svg';
import umbrellaDark from '../assets/icons/art/umbrella-error-dark.svg';
import { useLook } from '../platform/look';

/** By day, by night, and the size in points; width 0 fills what holds it. */
const PICTURES = {
  bench: { day: bench, night: benchDark, width: 220, height: 150 },
  boat: { day: boat, night: boatDark, width: 220, height: 141 },
  umbrella: { day: umbrella, night: umbrellaDark, width: 208, height: 146 },
  'lake-band': { day: lakeBand, night: lakeBandDark, width: 0, height: 96 },
  'lake-wide': { day: lakeWide, night: lakeWideDark, width: 0, height: 144 },
} as const;
export type ArtName = keyof typeof PICTURES;

/** An illustration. The lake belongs to home and to success; bench, boat and umbrella to pages without a list. */
export function Art({ name }: { name: ArtName }) {
  const { dark } = useLook();
  const { day, night, width, height } = PICTURES[name];
  return (
    <Image
      className="kb-art"
      src={dark ? night : day}
      mode={width ? 'aspectFit' : 'aspectFill'}
      style={{ width: width ? `${width}px` : '100%', height: `${height}px` }}
      ariaHidden
    />
  );
}
