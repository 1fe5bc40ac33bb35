import { words } from './language.js';
import { da } from './texts-da.js';
import { en } from './texts-en.js';

/** Every word that people read on the page of the bottlenecks, and what all our parts of Cockpit share. */
export const texts = words(da, en);
