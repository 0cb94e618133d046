import { Image, View } from '@tarojs/components';
import { showPictures } from '../../platform/upload';
import { apply } from '../../texts/apply';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import '../photos.scss';
import { MOST_PHOTOS, type usePapers } from './use-papers';

const words = apply.papers;

interface PapersProps {
  photos: readonly string[];
  papers: ReturnType<typeof usePapers>;
}

/** Papers as pictures; each can be looked at and taken out again. */
export function Papers({ photos, papers }: PapersProps) {
  const { busy, leftOut, sourceOf, add, remove } = papers;
  const sources = photos.map(sourceOf);
  return (
    <>
      {leftOut.tooLarge > 0 && (
        <Notice title={words.tooLarge.title(leftOut.tooLarge)}>{words.tooLarge.what}</Notice>
      )}
      {leftOut.lost > 0 && (
        <Notice icon="cloudoff" title={words.lost.title(leftOut.lost)}>
          {words.lost.what}
        </Notice>
      )}
      {photos.length > 0 && (
        <View className="kb-photos">
          {photos.map((fileId, index) => (
            <View key={fileId} className="kb-photo">
              <View
                ariaRole="button"
                ariaLabel={words.one(index + 1)}
                onClick={() => showPictures(sources, sourceOf(fileId))}
              >
                <Image className="kb-photo-picture" src={sourceOf(fileId)} mode="aspectFill" ariaHidden />
              </View>
              {!busy && (
                <View
                  className="kb-photo-act"
                  hoverClass="kb-pressed"
                  ariaRole="button"
                  ariaLabel={words.remove(index + 1)}
                  onClick={() => remove(fileId)}
                >
                  {words.take}
                </View>
              )}
            </View>
          ))}
        </View>
      )}
      {photos.length < MOST_PHOTOS && (
        <Button kind="soft" block icon="camera" loading={busy} onClick={() => void add()}>
          {busy ? words.sending : words.add}
        </Button>
      )}
      <View className="kb-note kb-text-2">{words.count(photos.length, MOST_PHOTOS)}</View>
    </>
  );
}
