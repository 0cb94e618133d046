import { defineButton } from './button';
import { defineChoices } from './choices';
import { defineContainers } from './containers';
import { defineForm } from './form';
import { defineImages } from './images';
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
  defineImages();
  defineScrollView();
  defineSwiper();
};
