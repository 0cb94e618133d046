import { admissionScreens } from './admissions';
import { applyScreens } from './apply';
import { awaitedScreens } from './awaited';
import { bookingScreens } from './booking';
import { caseScreens } from './cases';
import { clientScreens } from './client';
import { consentScreens } from './consents';
import { otherScreens } from './others';
import { peopleScreens } from './people';
import { privacyScreens } from './privacy';
import type { Scene } from './scene';
import type { Screen } from './screen';

export { setScene } from './scene';
export type { Screen } from './screen';
export { FONT_SIZE, type Look, settled, visit } from './visit';

/** Every screen in every state that can be seen, for the gallery and the accessibility scan alike. */
export const allScreens = (scene: Scene): Screen[] => [
  ...clientScreens,
  ...awaitedScreens,
  ...bookingScreens(scene),
  ...otherScreens(scene),
  ...peopleScreens(scene.people),
  ...applyScreens(scene.admissions),
  ...admissionScreens(scene.admissions),
  ...caseScreens(scene.admissions),
  ...consentScreens(scene.consents),
  ...privacyScreens(scene),
];
