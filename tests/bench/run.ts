// Each bench in turn, with the options of the command line: `npm run bench [-- --strict]`.
import './scale.ts';
import './keystroke.ts';
import './plan.ts';
import './heavy-texts.ts';
import './playground.ts';
import './memory.ts';
