/** Everything a resolution's page does with a script. Without one it still reads and links. */
import './quoted.ts';
import './tools.ts';
import './records.ts';
import './preview.ts';
import './position.ts';
import './outline.ts';
import './keys.ts';
import './source.ts';
import './briefLinks.ts';
import './find.ts';
import './folds.ts';
import './sheets.ts';
import './stops.ts';
import './taken.ts';
import './unknown.ts';
import './whole.ts';
