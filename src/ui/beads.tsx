import { View } from '@tarojs/components';
import { Icon } from './icon';

export interface BeadsProps {
  done: number;
  booked: number;
  /** Still to book. */
  open: number;
  /** The same in words, for readers; a sentence below repeats it for all. */
  label: string;
}

const MAX_BEADS = 8;

/** The month's services one by one: tick, clock, dashed. More than eight are a bar. */
export function Beads({ done, booked, open, label }: BeadsProps) {
  const total = done + booked + open;
  if (total > MAX_BEADS)
    return (
      <View className="kb-track" ariaRole="img" ariaLabel={label}>
        <View
          className="kb-track-fill"
          style={{ width: `${Math.round(((done + booked) / total) * 100)}%` }}
        />
      </View>
    );
  return (
    <View className="kb-beads" ariaRole="img" ariaLabel={label}>
      {Array.from({ length: total }, (_, position) => (
        // Beads have no identity but their place.
        <Bead key={String(position)} kind={beadKind(position, done, booked)} />
      ))}
    </View>
  );
}

type BeadKind = 'done' | 'booked' | 'open';

function beadKind(position: number, done: number, booked: number): BeadKind {
  if (position < done) return 'done';
  return position < done + booked ? 'booked' : 'open';
}

function Bead({ kind }: { kind: BeadKind }) {
  return (
    <View className={`kb-bead kb-bead-${kind}`}>
      {kind === 'done' && <Icon name="check" size="note" />}
      {kind === 'booked' && <Icon name="clock" size="note" />}
    </View>
  );
}
