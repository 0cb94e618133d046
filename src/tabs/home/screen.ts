import type { Output } from '../../platform/calls';

export type HomeScreen = Output<'home', 'getHome'>;

/** What one kind of home is given: `ScreenOf<'client'>`. */
export type ScreenOf<Kind extends HomeScreen['screen']> = Extract<HomeScreen, { screen: Kind }>;
