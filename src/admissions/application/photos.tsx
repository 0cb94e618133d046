import { Image, View } from '@tarojs/components';
import { showPictures } from '../../platform/upload';
import { application as words } from '../../texts/admissions';
import '../photos.scss';
import type { Application } from './applicant';

/** Papers as pictures; a tap shows one over the whole phone. */
export function Photos({ photos }: Pick<Application, 'photos'>) {
  if (photos.length === 0) return null;
  const urls = photos.map(({ url }) => url);
  return (
    <View className="kb-photos">
      {photos.map(({ fileId, url }, index) => (
        <View
          key={fileId}
          className="kb-photo"
          ariaRole="button"
          ariaLabel={words.photo(index + 1)}
          onClick={() => showPictures(urls, url)}
        >
          <Image className="kb-photo-picture" src={url} mode="aspectFill" ariaHidden />
        </View>
      ))}
    </View>
  );
}
