import { defineButton } from './button';
import { defineChoices } from './choices';
import { defineContainers } from './containers';
import { defineForm } from './form';
import { defineImages } from './images';
import { defineInteraction } from './interaction';
import { defineMeasures } from './measures';
import { definePicker } from './picker';
import { definePickerView } from './picker-view';
import { defineRichText } from './rich-text';
import { defineScrollView } from './scroll-view';
import { defineSwiper } from './swiper';
import { defineTextFields } from './text-fields';

/** Defines all of WeChat's own components. */
export const defineComponents = (): void => {
  defineContainers();
  defineButton();
  defineForm();
  defineTextFields();
  defineChoices();
  definePicker();
  definePickerView();
  defineMeasures();
  defineImages();
  defineScrollView();
  defineSwiper();
  defineRichText();
  defineInteraction();
};
