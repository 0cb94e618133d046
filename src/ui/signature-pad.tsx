import { View } from '@tarojs/components';
import { signature as words } from '../texts/signature';
import { Icon } from './icon';
import { Ink } from './ink';
import { readStrokes } from './strokes';
import { usePen } from './use-pen';

export interface SignaturePadProps {
  /** Names it within its page; the form's summary leads to it. */
  name: string;
  /** What has been drawn: `x,y x,y;x,y …` in a box of 300 by 120. */
  value: string;
  /** Who writes here, at the label. */
  who?: string;
  /** What is wrong, in the words of the summary. */
  error?: string;
  /** Called after each stroke, and with nothing when it is wiped. */
  onChange: (value: string) => void;
}

/** A place to draw one's name in with a finger; the page keeps still meanwhile. */
export function SignaturePad({ name, value, who, error, onChange }: SignaturePadProps) {
  const id = `pad-${name}`;
  const pen = usePen(id, value, onChange);
  const empty = value === '' && pen.stroke.length === 0;
  return (
    <View id={`field-${name}`} className={`kb-field ${error ? 'kb-field-bad' : ''}`}>
      {error && (
        <View className="kb-field-error">
          <Icon name="info" size="small" />
          {error}
        </View>
      )}
      <View className={`kb-sign ${error ? 'kb-sign-bad' : ''}`}>
        <View className="kb-sign-head">
          <View className="kb-note kb-text-2">{who ? `${words.label}：${who}` : words.label}</View>
          {!empty && (
            <View
              className="kb-sign-again"
              hoverClass="kb-pressed"
              ariaRole="button"
              ariaLabel={words.again}
              onClick={() => onChange('')}
            >
              {words.again}
            </View>
          )}
        </View>
        <View
          id={id}
          className="kb-sign-box"
          // Caught, a moving finger draws and does not scroll.
          catchMove
          ariaRole="img"
          ariaLabel={value === '' ? words.empty : words.drawn}
          onTouchStart={pen.down}
          onTouchMove={pen.move}
          onTouchEnd={pen.up}
          onTouchCancel={pen.up}
        >
          <View className="kb-sign-line" />
          {empty && <View className="kb-sign-hint kb-note">{words.hint}</View>}
          <Ink strokes={readStrokes(value)} />
          <Ink strokes={pen.stroke.length > 0 ? [pen.stroke] : []} />
        </View>
      </View>
    </View>
  );
}
